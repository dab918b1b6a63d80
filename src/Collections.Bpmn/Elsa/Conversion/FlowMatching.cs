namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>
/// Finds for each connection the sequence flow that it was drawn for. Connections have no id, so what is known of them
/// decides, the most certain first: all three of source, port and target; then both ends (the port was renamed); then
/// source and port (led elsewhere); then target and port (taken over from elsewhere). The rest are new.
/// </summary>
internal static class FlowMatching
{
    public static IReadOnlyList<FlowEntry?> Match(IReadOnlyList<ElsaConnection> connections, IReadOnlyList<FlowEntry> entries)
    {
        var matches = new FlowEntry?[connections.Count];
        var used = new HashSet<FlowEntry>(ReferenceEqualityComparer.Instance);
        Take(connections, entries, matches, used, connection => (connection.Source, connection.SourcePort, connection.Target), entry => (entry.Source, entry.Port, entry.Target));
        Take(connections, entries, matches, used, connection => (connection.Source, "", connection.Target), entry => (entry.Source, "", entry.Target));
        Take(connections, entries, matches, used, connection => (connection.Source, connection.SourcePort, ""), entry => (entry.Source, entry.Port, ""));
        Take(connections, entries, matches, used, connection => ("", connection.SourcePort, connection.Target), entry => ("", entry.Port, entry.Target));
        return matches;
    }

    private static void Take(
        IReadOnlyList<ElsaConnection> connections,
        IReadOnlyList<FlowEntry> entries,
        FlowEntry?[] matches,
        HashSet<FlowEntry> used,
        Func<ElsaConnection, (string, string, string)> ofConnection,
        Func<FlowEntry, (string, string, string)> ofEntry)
    {
        var free = entries.Where(entry => !used.Contains(entry)).GroupBy(ofEntry).ToDictionary(group => group.Key, group => new Queue<FlowEntry>(group));
        for (var i = 0; i < connections.Count; i++)
        {
            if (matches[i] is not null || !free.TryGetValue(ofConnection(connections[i]), out var queue) || !queue.TryDequeue(out var entry)) continue;
            matches[i] = entry;
            used.Add(entry);
        }
    }
}
