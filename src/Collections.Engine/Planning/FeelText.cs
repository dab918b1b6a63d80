namespace Collections.Engine.Planning;

/// <summary>FEEL as it stands in a drawing.</summary>
internal static class FeelText
{
    /// <summary>A leading equals sign marks FEEL in other tools' files.</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith('=') ? trimmed[1..] : trimmed;
    }
}
