namespace CookieTutorial.Pages.Chapters.UnderTheHood;

/// <summary>What becomes of a cookie that a remark is about.</summary>
public enum RemarkKind
{
    /// <summary>Browsers refuse the whole cookie.</summary>
    Refused,

    /// <summary>Some browsers keep it, and others do not.</summary>
    Differs,

    /// <summary>Browsers keep it, but not as the line asks.</summary>
    Kept,
}
