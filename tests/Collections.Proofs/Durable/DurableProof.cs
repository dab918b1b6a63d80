using System.Globalization;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Syscalls;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Durable;

/// <summary>Every message that leaves and every event that is acknowledged, by the order of the worker's system calls.</summary>
internal sealed class DurableProof : IProof
{
    public string Verb => "durable";

    public string Promise => "P22";

    public string Sentence => "Nothing is sent or acknowledged before the disk has confirmed the transaction that says so.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        if (Strace.Missing is { } reason)
        {
            tally.Tried();
            tally.Figure("order of system calls", reason);
            return;
        }
        var acts = options.TrialsOr(quick: 100, soak: 1_000);
        var portfolio = new GeneratedPortfolio(options.CasesOr(quick: 800, soak: 6_000), options.Seed) { LateShare = 1 };
        using var ground = await Ground.ToSend(portfolio, cancellation).ConfigureAwait(false);
        var found = await Task.WhenAll(
            Trace(ground, order => OrderFile.Words(WorkerCommand.Announce, order), cancellation),
            Trace(ground, order => OrderFile.Words(WorkerCommand.Events, order with { Count = acts }), cancellation),
            Trace(ground, order => ProductWords.Of(ProductWords.Dispatch, order), cancellation)).ConfigureAwait(false);
        foreach (var (name, order) in ((string[])["messages", "events", "writes to spool files"]).Zip(found)) Tell(name, order, tally);
        tally.AtLeast("messages sent after the disk confirmed them", acts, found[0].Told - found[0].Bad.Count);
        tally.AtLeast("events acknowledged after the disk confirmed them", acts, found[1].Groups - found[1].Bad.Count);
        tally.AtLeast("writes to spool files after the disk confirmed them", 1, found[2].Told - found[2].Bad.Count);
        await Plant(tally, ground, acts, cancellation).ConfigureAwait(false);
    }

    private static void Tell(string name, WriteOrder order, Tally tally)
    {
        for (var i = 0; i < order.Told; i++)
        {
            tally.Tried();
            tally.Landed();
        }
        tally.Figure($"{name}: told", order.Told);
        tally.Figure($"{name}: transactions confirmed before", order.Groups);
        foreach (var bad in order.Bad) tally.Bad($"{name}: {bad}");
    }

    private static async Task Plant(Tally tally, Ground ground, int acts, CancellationToken cancellation)
    {
        var broken = await Task.WhenAll(
            Trace(ground, order => OrderFile.Words(WorkerCommand.Announce, order with { Bug = PlantedBug.NoSync }), cancellation),
            Trace(ground, order => OrderFile.Words(WorkerCommand.Events, order with { Bug = PlantedBug.NoSync, Count = Math.Min(acts, 20) }), cancellation)).ConfigureAwait(false);
        tally.Planted("a dispatch that does not wait for the disk", broken[0].Bad.Count > 0);
        tally.Planted("an acknowledgement that does not wait for the disk", broken[1].Bad.Count > 0);
    }

    private static async Task<WriteOrder> Trace(Ground ground, Func<WorkerOrder, string[]> words, CancellationToken cancellation)
    {
        var order = ground.Fresh();
        var trace = order.Database + ".trace";
        using var worker = WorkerProcess.Start(words(order), Strace.Command(trace, Strace.WritesAndTalk, []));
        while (await worker.Line(cancellation).ConfigureAwait(false) is not null)
        {
        }
        if (await worker.End(cancellation).ConfigureAwait(false) is not 0 and var code)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The traced worker ended with {code}: {worker.Complaints}"));
        return WriteOrder.Of(Strace.Read(trace), order.Database);
    }
}
