namespace Collections.Domain.Calls;

/// <summary>The title of a call campaign's tasks, by which their lists are known again.</summary>
public static class CallTaskTitle
{
    /// <summary>The titles of all lists, as SQL's LIKE has it.</summary>
    public const string OfAnyList = "Call (%)";

    /// <summary>The title of the tasks of a list.</summary>
    public static string Of(string? list) => OfAnyList.Replace("%", list, StringComparison.Ordinal);
}
