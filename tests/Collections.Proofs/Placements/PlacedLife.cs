using Collections.Proofs.Clocks;

namespace Collections.Proofs.Placements;

/// <summary>
/// The life of one placement, worked out date by date from what docs/adr/0027-lives-of-placements.md says: term, what keeps a case,
/// days to object, recall; holds move what is to come by the days for which it stood still.
/// </summary>
/// <param name="firm">Who has the case.</param>
/// <param name="from">Since when.</param>
internal sealed class PlacedLife(string firm, DateOnly from)
{
    private DateOnly? due = from.AddDays(PlacedTerms.Term);
    private int kept;

    public string Firm => firm;

    public DateOnly From => from;

    /// <summary>placed, kept, pending, objected, final or over.</summary>
    public string Standing { get; private set; } = "placed";

    /// <summary>The last day to object, while a recall is pending.</summary>
    public DateOnly LastToObject => due!.Value.AddDays(-1);

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateOnly? To { get; private set; }

    public HoldSpans Holds { get; } = new();

    /// <summary>What the firm did, by the date that it names.</summary>
    public List<DateOnly> Actions { get; } = [];

    /// <summary>What became of it, in order: word, date, and until when where that is said.</summary>
    public List<string> Story { get; } = [];

    /// <summary>The case is looked at: time has come, or has not.</summary>
    /// <param name="date">The business date.</param>
    /// <param name="calendar">The days that are worked.</param>
    /// <param name="lastPaid">Value date of the last payment that is booked; null for none.</param>
    public void Look(DateOnly date, HoldCalendar calendar, DateOnly? lastPaid)
    {
        if (Standing == "over" || Holds.IsHeld(date, out var resumed)) return;
        if (resumed is var (stood, until) && due is { } waits && waits.ToDateTime(TimeOnly.MinValue) > stood) Move(date, waits.AddDays((until.Date - stood.Date).Days));
        if (due is not { } came || came > date) return;
        if (Standing is "pending" or "final") Recall(date);
        else if (kept < PlacedTerms.KeepTimes && lastPaid >= date.AddDays(-PlacedTerms.KeepPayment)) KeepOn(date, came);
        else Announce(date, calendar);
    }

    /// <summary>The firm hears until when it may object now.</summary>
    private void Move(DateOnly date, DateOnly to)
    {
        due = to;
        if (Standing == "pending") Tell("pending recall", date, to.AddDays(-1));
    }

    public void Object(DateOnly date)
    {
        (Standing, due) = ("objected", null);
        Tell("objection", date, null);
    }

    public void Refuse(DateOnly date)
    {
        (Standing, due) = ("final", date.AddDays(1));
        Tell("objection refused", date, null);
    }

    public void Uphold(DateOnly date)
    {
        (Standing, due) = ("kept", date.AddDays(PlacedTerms.Keep));
        Tell("objection upheld", date, null);
        Tell("kept", date, due);
    }

    public void Recall(DateOnly date) => (Standing, due, To) = ("over", null, date);

    private void KeepOn(DateOnly date, DateOnly came)
    {
        do came = came.AddDays(PlacedTerms.Keep);
        while (came <= date);
        kept++;
        (Standing, due) = ("kept", came);
        Tell("kept", date, came);
    }

    private void Announce(DateOnly date, HoldCalendar calendar)
    {
        var last = DateOnly.FromDateTime(calendar.After(date.ToDateTime(TimeOnly.MinValue), PlacedTerms.Objection));
        (Standing, due) = ("pending", last.AddDays(1));
        Tell("pending recall", date, last);
    }

    private void Tell(string what, DateOnly date, DateOnly? until) => Story.Add(FormattableString.Invariant($"{what} {date:yyyy-MM-dd}{(until is { } day ? FormattableString.Invariant($" to {day:yyyy-MM-dd}") : "")}"));
}
