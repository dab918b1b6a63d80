namespace Collections.Server.Web;

/// <summary>Texts that somebody gave, or left out: a form sends what was left empty as an empty text.</summary>
internal static class GivenText
{
    /// <summary>The text without what is blank around it; null where nothing else is in it.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
