namespace Collections.Proofs.Clocks;

/// <summary>The holds of one account, and what of them its case has made up for.</summary>
internal sealed class HoldSpans
{
    private readonly List<(DateTime From, DateTime? To)> holds = [];
    private DateTime? since;
    private DateTime seen = DateTime.MinValue;

    /// <summary>Whether some hold binds on a date.</summary>
    public bool IsHeld(DateOnly date) => holds.Any(hold => DateOnly.FromDateTime(hold.From) <= date && (hold.To is not { } to || DateOnly.FromDateTime(to) > date));

    public void Hold(DateTime from, DateTime? until) => holds.Add((from, until));

    public void Release(DateTime at)
    {
        for (var i = 0; i < holds.Count; i++)
        {
            if (holds[i].To is not { } to || to > at) holds[i] = (holds[i].From, at);
        }
    }

    /// <summary>The case is looked at on a date: whether it stands still, and if it does no longer, from when to when it did.</summary>
    public bool IsHeld(DateOnly date, out (DateTime From, DateTime Until)? resumed)
    {
        resumed = null;
        if (since is null && holds.Where(hold => DateOnly.FromDateTime(hold.From) <= date && (hold.To is not { } to || to > seen)).Select(hold => (DateTime?)hold.From).Min() is { } begun) since = begun > seen ? begun : seen;
        if (IsHeld(date)) return true;
        if (since is not { } from) return false;
        (since, seen) = (null, holds.Max(hold => hold.To!.Value));
        resumed = (from, seen);
        return false;
    }
}
