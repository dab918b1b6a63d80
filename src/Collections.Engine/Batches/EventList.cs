namespace Collections.Engine.Batches;

/// <summary>
/// News (messages) for the subjects of a part. Events of one subject are applied one after the other, by
/// effective time, then id; rounds keep that order while each round is still one batch.
/// </summary>
public sealed class EventList
{
    private readonly List<(int Round, int Row, int Message)> events = [];

    /// <summary>The events, by round, then by row.</summary>
    public IReadOnlyList<(int Round, int Row, int Message)> Sorted
    {
        get
        {
            if (!sorted) events.Sort(static (x, y) => x.Round != y.Round ? x.Round.CompareTo(y.Round) : x.Row.CompareTo(y.Row));
            sorted = true;
            return events;
        }
    }

    private bool sorted = true;

    /// <summary>Adds news: the text code of the message's name. <paramref name="round"/> counts from 0 within the subject.</summary>
    public void Add(int round, int row, int message)
    {
        events.Add((round, row, message));
        sorted = false;
    }

    /// <summary>Forgets the events.</summary>
    public void Clear()
    {
        events.Clear();
        sorted = true;
    }
}
