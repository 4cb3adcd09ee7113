using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CookieTutorial.Pages.Chapters.WhatIsACookie;

/// <summary>Reads no cookie and sets none, so every reader is a stranger, every time.</summary>
public class ForgetfulModel : PageModel
{
    public string Output { get; private set; } = "";

    // <lesson>
    public void OnGet()
    {
        Output = "Hello, stranger. Have we met?";
    }
    // </lesson>
}
