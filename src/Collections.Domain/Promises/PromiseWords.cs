namespace Collections.Domain.Promises;

/// <summary>The words for what becomes of promises, in outcomes, lists and reports.</summary>
public static class PromiseWords
{
    /// <summary>Why a kept promise is broken after all: what was paid came back.</summary>
    public const string Reversal = "reversal";

    /// <summary>Whence a promise is known that another system has taken.</summary>
    public const string TakenOn = "taken on";

    /// <summary>States, in the order of their numbers.</summary>
    public static IReadOnlyList<string> States { get; } = ["open", "kept", "partly kept", "broken", "cancelled", "replaced"];

    /// <summary>The word of a state.</summary>
    public static string Of(PromiseState state) => States[(int)state];

    /// <summary>The state of a word; null where it is none.</summary>
    public static PromiseState? State(string? word)
    {
        for (var i = 0; i < States.Count; i++)
        {
            if (States[i] == word) return (PromiseState)i;
        }
        return null;
    }
}
