namespace Collections.Server.People;

/// <summary>Companies as people and keys are bound to them.</summary>
internal static class CompanyNames
{
    /// <summary>The most companies of a person or key: their names are part of every token.</summary>
    public const int Most = 20;

    /// <summary>Most characters of a name.</summary>
    public const int Longest = 80;

    private const char Between = '\n';

    /// <summary>The names of a stored list.</summary>
    public static IReadOnlyList<string> Read(string stored) => stored.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Names as they are stored, each once.</summary>
    public static string Stored(IEnumerable<string> names) => string.Join(Between, names.Select(name => name.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>What is wrong with names; null where nothing is. One that no account has is no error: its first account may come tonight.</summary>
    public static string? Wrong(IReadOnlyList<string>? names)
    {
        if (names is null) return null;
        if (names.Count > Most) return $"Expected at most {Most} companies, found {names.Count}.";
        return names.Any(name => string.IsNullOrWhiteSpace(name) || name.Trim().Length > Longest || name.Contains(Between, StringComparison.Ordinal))
            ? $"Expected names of companies of 1 to {Longest} characters in one line, found one that is none."
            : null;
    }

    /// <summary>As the audit says it, behind roles; empty where all companies are seen.</summary>
    public static string InWords(string stored) => stored.Length == 0 ? "" : $", companies {string.Join(", ", Read(stored))}";
}
