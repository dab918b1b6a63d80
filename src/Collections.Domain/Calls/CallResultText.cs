namespace Collections.Domain.Calls;

/// <summary>The words for what came of a call: as files name it, as a call campaign's step completes with it, and as people read it.</summary>
public static class CallResultText
{
    private static readonly string[] Outcomes = ["Promise", "Right party", "No answer", "Wrong number"];

    /// <summary>The words of files, in the order of the results.</summary>
    public static IReadOnlyList<string> All { get; } = ["promise", "right party", "no answer", "wrong number"];

    /// <summary>The word of a result.</summary>
    public static string Of(CallResult result) => All[(int)result];

    /// <summary>The outcome with which it ends a task of a call campaign.</summary>
    public static string OutcomeOf(CallResult result) => Outcomes[(int)result];

    /// <summary>The result of a word; null where it is none.</summary>
    public static CallResult? Parse(string? word)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == word) return (CallResult)i;
        }
        return null;
    }
}
