namespace Collections.Engine.Flowcharts;

/// <summary>
/// How often connections were visited since their targets were: the only difference of counts that the rules of counter
/// mode ask for. What is even again takes no room. A number for each connection: its place in the upper half, twice the
/// difference and whether it was followed the last time in the lower.
/// </summary>
internal sealed class CounterState(ChartTurn turn)
{
    private readonly List<long> entries = turn.State;

    /// <summary>Whether the connection was visited more often than its target.</summary>
    public bool IsAhead(int connection) => Find(connection).Ahead > 0;

    public bool IsFollowed(int connection) => Find(connection).IsFollowed;

    /// <summary>Connections that lead back are not counted: nobody asks.</summary>
    public void Visit(int connection, bool isFollowed)
    {
        if (turn.Graph.IsForward(connection)) Set(connection, Find(connection).Ahead + 1, isFollowed);
    }

    public void VisitActivity(int activity)
    {
        foreach (var connection in turn.Graph.ForwardInbound(activity))
        {
            var (ahead, isFollowed) = Find(connection);
            Set(connection, ahead - 1, isFollowed);
        }
    }

    private void Set(int connection, int ahead, bool isFollowed)
    {
        var place = PlaceOf(connection);
        // One that takes the first asks of all its connections whether they were followed, whenever that was.
        var isKept = ahead != 0 || (isFollowed && turn.Chart.Activities[turn.Chart.Connections[connection].Target].Join == FlowJoinMode.WaitAny);
        var entry = ((long)connection << 32) | (uint)((ahead << 1) | (isFollowed ? 1 : 0));
        if (place >= 0 && isKept) entries[place] = entry;
        else if (isKept) entries.Add(entry);
        else if (place >= 0) entries.RemoveAt(place);
    }

    private (int Ahead, bool IsFollowed) Find(int connection) =>
        PlaceOf(connection) is var place and >= 0 ? ((int)entries[place] >> 1, (entries[place] & 1) != 0) : (0, false);

    private int PlaceOf(int connection) => entries.FindIndex(entry => entry >> 32 == connection);
}
