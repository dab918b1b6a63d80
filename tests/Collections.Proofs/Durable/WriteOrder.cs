using Collections.Proofs.Syscalls;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Durable;

/// <summary>
/// Reads a trace for the order of things: what the parent, or a file for a gateway, is given must come after the disk has
/// confirmed all that the database wrote before it.
/// </summary>
internal sealed class WriteOrder
{
    private readonly HashSet<string> unconfirmed = new(StringComparer.Ordinal);
    private readonly List<string> bad = [];
    private readonly string database;
    private int syncs;

    private WriteOrder(string database) => this.database = database;

    /// <summary>Messages and acknowledgements that were told.</summary>
    public int Told { get; private set; }

    /// <summary>Of those, the ones before which the disk had confirmed a transaction that none before them had waited for.</summary>
    public int Groups { get; private set; }

    /// <summary>What was told too early.</summary>
    public IReadOnlyList<string> Bad => bad;

    /// <summary>Reads a trace of a worker on a database.</summary>
    public static WriteOrder Of(IReadOnlyList<TracedCall> calls, string database)
    {
        var order = new WriteOrder(database);
        var moments = calls.Select(call => (Line: call.IsSync ? call.EndedAt : call.BeganAt, Call: call)).OrderBy(moment => moment.Line);
        foreach (var (line, call) in moments) order.Next(line, call);
        return order;
    }

    private void Next(int line, TracedCall call)
    {
        if (call.IsSync)
        {
            if (!call.IsInjected) unconfirmed.Remove(call.Path);
            if (IsOfDatabase(call)) syncs++;
        }
        else if (IsOfDatabase(call) || IsFile(call))
        {
            if (IsOfDatabase(call) && unconfirmed.FirstOrDefault(path => !IsOfDatabase(path)) is { } file) bad.Add($"line {line}: the database notes what {Path.GetFileName(file)} has before the disk confirmed it");
            if (!IsOfDatabase(call)) Tell(line, Path.GetFileName(call.Path));
            unconfirmed.Add(call.Path);
        }
        else if (call.Text.StartsWith(WorkerWords.Sent, StringComparison.Ordinal) || call.Text.StartsWith(WorkerWords.Acknowledged, StringComparison.Ordinal))
        {
            Tell(line, call.Text[..Math.Min(call.Text.Length, 12)]);
        }
    }

    private void Tell(int line, string what)
    {
        Told++;
        if (syncs > 0) Groups++;
        syncs = 0;
        if (unconfirmed.FirstOrDefault(IsOfDatabase) is { } path) bad.Add($"line {line}: '{what}' was told before the disk confirmed {Path.GetFileName(path)}");
    }

    private bool IsOfDatabase(TracedCall call) => IsOfDatabase(call.Path);

    // What is committed stands in the log. What goes from there into the file of the database, whenever the writer has a moment, was confirmed before.
    private bool IsOfDatabase(string path) => path == database + "-wal";

    private static bool IsFile(TracedCall call) => call.Path.EndsWith(".jsonl", StringComparison.Ordinal);
}
