namespace Collections.Domain.Calls;

/// <summary>The title of a call campaign's tasks, by which their lists are known again.</summary>
public static class CallTaskTitle
{
    /// <summary>The titles of all lists, as SQL's LIKE has it.</summary>
    public const string OfAnyList = "Call (%)";

    private static readonly string Before = OfAnyList[..OfAnyList.IndexOf('%', StringComparison.Ordinal)];
    private static readonly string After = OfAnyList[(OfAnyList.IndexOf('%', StringComparison.Ordinal) + 1)..];

    /// <summary>The title of the tasks of a list.</summary>
    public static string Of(string? list) => Before + list + After;

    /// <summary>The list of a title; null where it is none of a call campaign's, or of a campaign without a list.</summary>
    public static string? ListOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return title.Length > Before.Length + After.Length && title.StartsWith(Before, StringComparison.Ordinal) && title.EndsWith(After, StringComparison.Ordinal) ? title[Before.Length..^After.Length] : null;
    }
}
