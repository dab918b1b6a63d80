using System.Globalization;

namespace Collections.Server.Cases;

/// <summary>The number by which a request names a case.</summary>
internal static class CaseNumber
{
    /// <summary>What is wrong with it; null where it was read.</summary>
    public static string? Read(string? text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) ? null : $"Expected in 'case' the number of a case, found '{text}'.";
}
