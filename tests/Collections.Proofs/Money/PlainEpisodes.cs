namespace Collections.Proofs.Money;

/// <summary>
/// The cases of one account, as docs/adr/0026-cures.md and the glossary say them: an episode for each stay in arrears, closed when
/// nothing is past due, open again in its place when the money comes back within thirty days.
/// </summary>
internal sealed class PlainEpisodes
{
    private const int ReopeningDays = 30;
    private readonly List<(DateOnly Opened, DateOnly? Closed)> episodes = [];
    private readonly List<(int Episode, DateOnly On, DateOnly? Reopened)> cures = [];

    private bool IsOpen => episodes is [.., { Closed: null }];

    /// <summary>How often a case was opened again.</summary>
    public int Reopened => cures.Count(cure => cure.Reopened is not null);

    /// <summary>A night hears what the files of its morning say.</summary>
    /// <param name="date">Its date.</param>
    /// <param name="isSettled">Nothing is past due any more, as something was.</param>
    /// <param name="isTakenBack">Money came back.</param>
    /// <param name="isLate">Whether something is past due.</param>
    public void Night(DateOnly date, bool isSettled, bool isTakenBack, bool isLate)
    {
        var wasOpen = IsOpen;
        if (isTakenBack && !wasOpen && episodes is [.., { Closed: { } closed } last] && date.DayNumber - closed.DayNumber <= ReopeningDays)
        {
            episodes[^1] = last with { Closed = null };
            cures[^1] = cures[^1] with { Reopened = date };
            return;
        }
        if (isSettled && wasOpen)
        {
            episodes[^1] = episodes[^1] with { Closed = date };
            cures.Add((episodes.Count, date, null));
        }
        else if (isLate && !wasOpen)
        {
            episodes.Add((date, null));
        }
    }

    /// <summary>The episode that recovers a payment of a value date; null where none lived then.</summary>
    public int? Recovers(DateOnly valueDate)
    {
        for (var number = episodes.Count; number > 0; number--)
        {
            if (episodes[number - 1].Opened <= valueDate && !(episodes[number - 1].Closed < valueDate)) return number;
        }
        return null;
    }

    /// <summary>The episodes, and what settled them.</summary>
    public override string ToString() => FormattableString.Invariant($"{string.Join(", ", episodes.Select((one, place) => FormattableString.Invariant($"{place + 1} {one.Opened:yyyy-MM-dd} to {one.Closed:yyyy-MM-dd}")))}; cured {string.Join(", ", cures.Select(cure => FormattableString.Invariant($"{cure.Episode} {cure.On:yyyy-MM-dd} again {cure.Reopened:yyyy-MM-dd}")))}");
}
