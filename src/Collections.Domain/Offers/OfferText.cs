namespace Collections.Domain.Offers;

/// <summary>The words of offers, in lists, reports, facts and events.</summary>
public static class OfferText
{
    /// <summary>Why a plan is judged anew: what was paid came back.</summary>
    public const string Reversal = "reversal";

    /// <summary>States, in the order of their numbers.</summary>
    public static IReadOnlyList<string> States { get; } =
        ["open", "needs approval", "accepted", "refused", "expired", "plan kept", "plan broken", "cancelled", "replaced", "rejected"];

    /// <summary>What happened, in the order of its numbers.</summary>
    public static IReadOnlyList<string> Events { get; } =
        ["made", "approval asked", "first approval", "approved", "rejected", "accepted", "refused", "expired", "replaced", "cancelled", "validity moved", "plan kept", "plan broken", "plan goes on", "open again"];

    /// <summary>Authorities, in the order of their numbers; outputs of a table of limits begin with them.</summary>
    public static IReadOnlyList<string> Authorities { get; } = ["collector", "supervisor", "committee"];

    /// <summary>The word of a state.</summary>
    public static string Of(OfferState state) => States[(int)state];

    /// <summary>The word of what happened.</summary>
    public static string Of(OfferEventKind kind) => Events[(int)kind];

    /// <summary>The word of an authority.</summary>
    public static string Of(OfferAuthority authority) => Authorities[(int)authority];

    /// <summary>The state of a word; null where it is none.</summary>
    public static OfferState? State(string? word) => Place(States, word) is >= 0 and var at ? (OfferState)at : null;

    /// <summary>The authority of a word; null where it is none.</summary>
    public static OfferAuthority? Authority(string? word) => Place(Authorities, word) is >= 0 and var at ? (OfferAuthority)at : null;

    private static int Place(IReadOnlyList<string> words, string? word)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == word) return i;
        }
        return -1;
    }
}
