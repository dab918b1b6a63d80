using System.Globalization;

namespace Collections.Testing.Reference;

/// <summary>An offer that a case has made: what it is now, and what has happened to it.</summary>
/// <param name="Case">Number of the case, from 1.</param>
/// <param name="Visit">Step of the case at which it stands with its offer.</param>
/// <param name="Line">Its number among those of the visit, from 1.</param>
internal sealed record ReferenceOffer(int Case, int Visit, int Line)
{
    // What may happen to an offer that is so, and what it is then.
    private static readonly Dictionary<(string State, string What), string> After = new()
    {
        [("needs approval", "first approval")] = "needs approval",
        [("needs approval", "approved")] = "open",
        [("needs approval", "rejected")] = "rejected",
        [("open", "accepted")] = "accepted",
        [("open", "refused")] = "refused",
        [("needs approval", "refused")] = "refused",
        [("rejected", "refused")] = "refused",
        [("open", "expired")] = "expired",
        [("needs approval", "expired")] = "expired",
        [("open", "replaced")] = "replaced",
        [("needs approval", "replaced")] = "replaced",
        [("open", "cancelled")] = "cancelled",
        [("needs approval", "cancelled")] = "cancelled",
        [("accepted", "cancelled")] = "cancelled",
        [("accepted", "plan kept")] = "plan kept",
        [("accepted", "plan broken")] = "plan broken",
    };

    private readonly List<string> history = [];
    private IReadOnlyList<string> plan = [];

    /// <summary>In hundredths.</summary>
    public required long Agreed { get; init; }

    public required int Instalments { get; init; }

    /// <summary>In hundredths of a per cent.</summary>
    public required int Down { get; init; }

    /// <summary>The last date on which it may be accepted.</summary>
    public required DateOnly Until { get; set; }

    public string State { get; private set; } = "";

    /// <summary>Whether nobody has answered it.</summary>
    public bool IsUnanswered => State is "open" or "needs approval";

    /// <summary>It is made, within the authority of who made it or for somebody's approval.</summary>
    public void Begin(bool isAsked, DateOnly date, string? by)
    {
        State = isAsked ? "needs approval" : "open";
        Note(isAsked ? "approval asked" : "made", date, by, null);
    }

    /// <summary>Something happens to it; nothing where an offer that is so knows no such thing.</summary>
    /// <param name="what">In the words of the product.</param>
    /// <param name="date">When.</param>
    /// <param name="by">Who; null for the strategy.</param>
    /// <param name="paid">What was paid by then; null where nobody looked.</param>
    /// <param name="until">Until when it may be accepted from now on; null where that stays.</param>
    /// <param name="accepted">The plan that begins.</param>
    public void Happen(string what, DateOnly date, string? by = null, long? paid = null, DateOnly? until = null, IReadOnlyList<string>? accepted = null)
    {
        if (!After.TryGetValue((State, what), out var state)) return;
        State = state;
        if (until is { } last) Until = last;
        if (accepted is not null) plan = accepted;
        Note(what, date, by, paid);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Case}.{Visit}.{Line} {Agreed} in {Instalments} down {Down} until {Until:yyyy-MM-dd} {State}: {string.Join(", ", history)}; plan {string.Join(' ', plan)}");

    private void Note(string what, DateOnly date, string? by, long? paid) =>
        history.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {date:yyyy-MM-dd}{(by is null ? "" : " by " + by)}{(paid is { } amount ? string.Create(CultureInfo.InvariantCulture, $" paid {amount}") : "")}"));
}
