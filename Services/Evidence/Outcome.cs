namespace CookieTutorial.Services.Evidence;

/// <summary>What a claim's tests found in an engine.</summary>
public enum Outcome
{
    /// <summary>The engine does what the claim says.</summary>
    Proven,

    /// <summary>The engine does something else, and the tests prove what.</summary>
    Differs,

    /// <summary>A test failed.</summary>
    Failed,
}
