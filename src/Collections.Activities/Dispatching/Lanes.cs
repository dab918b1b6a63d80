using Collections.Domain.Messages;

namespace Collections.Activities.Dispatching;

/// <summary>
/// Messages in lanes by recipient. A lane has one message on the wire at a time, so two messages to one person leave in
/// their order; different lanes share the transactions.
/// </summary>
internal static class Lanes
{
    /// <summary>So many lanes: at most so many messages in one transaction.</summary>
    public const int Count = 256;

    /// <summary>Rounds with at most one message of each lane.</summary>
    public static IEnumerable<IReadOnlyList<PendingMessage>> Rounds(IReadOnlyList<PendingMessage> messages)
    {
        var rounds = new List<List<PendingMessage>>();
        var depth = new int[Count];
        foreach (var message in messages)
        {
            var round = depth[LaneOf(message.Customer)]++;
            if (round == rounds.Count) rounds.Add([]);
            rounds[round].Add(message);
        }
        return rounds;
    }

    /// <summary>Neighbouring numbers fall into different lanes (Knuth's multiplicative hash).</summary>
    private static int LaneOf(int customer) => (int)((uint)customer * 2_654_435_761u >> 24);
}
