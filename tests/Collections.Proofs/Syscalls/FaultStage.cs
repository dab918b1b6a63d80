using Collections.Intake.Generation;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Syscalls;

/// <summary>A verb of the product on a ground: the calls of an undisturbed worker, and the state that it left.</summary>
internal sealed class FaultStage
{
    private const int Purpose = 907;
    private readonly string verb;
    private readonly Ground ground;
    private readonly string folder;
    private readonly IReadOnlyList<TracedCall> calls;

    private FaultStage(string verb, Ground ground, string folder, IReadOnlyList<TracedCall> calls, Leftovers undisturbed) =>
        (this.verb, this.ground, this.folder, this.calls, Undisturbed) = (verb, ground, folder, calls, undisturbed);

    /// <summary>Whether files beside the database are hit, where there are any: they are few, and would be hit seldom.</summary>
    public bool IsForFiles { get; init; }

    /// <summary>What the undisturbed worker left.</summary>
    public Leftovers Undisturbed { get; }

    /// <summary>How many calls there are to choose from.</summary>
    public int Calls => calls.Count;

    /// <summary>Works the verb once, undisturbed, under the tracer.</summary>
    public static async Task<FaultStage> On(string verb, Ground ground, bool isForFiles, CancellationToken cancellation)
    {
        var order = ground.Fresh();
        var trace = order.Database + ".trace";
        using var worker = WorkerProcess.Start(ProductWords.Of(verb, order), Strace.Command(trace, Strace.Writes, []));
        while (await worker.Line(cancellation).ConfigureAwait(false) is not null)
        {
        }
        if (await worker.End(cancellation).ConfigureAwait(false) is not 0 and var code) throw new InvalidOperationException($"The undisturbed {verb} ended with {code}: {worker.Complaints}");
        var folder = Path.GetDirectoryName(order.Database)!;
        var calls = Strace.Read(trace).Where(call => call.Path.StartsWith(folder, StringComparison.Ordinal)).ToArray();
        return new FaultStage(verb, ground, folder, calls, Leftovers.Of(order, [])) { IsForFiles = isForFiles };
    }

    /// <summary>A fresh order, and a fault of the kind somewhere in it.</summary>
    public (WorkerOrder Order, Fault Fault) Draw(FaultKind kind, int seed)
    {
        var draws = new SeededDraws(seed, (int)kind, Purpose);
        var fitting = calls.Where(call => Fits(call, kind)).ToArray();
        var beside = fitting.Where(call => !IsDatabase(call)).ToArray();
        var among = IsForFiles && beside.Length > 0 ? beside : fitting;
        return At(among[draws.Next(among.Length)], kind, draws.Next(2) == 0);
    }

    /// <summary>A fresh order, and a fault of the kind in the database in the midst of the work.</summary>
    public (WorkerOrder Order, Fault Fault) DrawInTheMidst(FaultKind kind, int seed)
    {
        var draws = new SeededDraws(seed, (int)kind, Purpose);
        var fitting = calls.Where(call => Fits(call, kind) && IsDatabase(call)).ToArray();
        return At(fitting[(int)((0.4 + (0.3 * draws.Next())) * fitting.Length)], kind, false);
    }

    private (WorkerOrder Order, Fault Fault) At(TracedCall chosen, FaultKind kind, bool stays)
    {
        var order = ground.Fresh();
        var paths = IsDatabase(chosen) ? [order.Database, order.Database + "-wal"] : (string[])[Of(order, chosen.Path)];
        var alike = calls.Where(call => call.Thread == chosen.Thread && call.Name == chosen.Name && (IsDatabase(chosen) ? IsDatabase(call) : call.Path == chosen.Path)).ToList();
        return (order, new Fault(kind, verb, chosen.Name, paths, alike.IndexOf(chosen) + 1, kind == FaultKind.Full && stays));
    }

    private static bool Fits(TracedCall call, FaultKind kind) => kind switch
    {
        FaultKind.Full => call.Name == "pwrite64" && !call.Path.EndsWith("-shm", StringComparison.Ordinal),
        FaultKind.NotSynced => call.IsSync && !call.Path.EndsWith("-journal", StringComparison.Ordinal) && Path.HasExtension(call.Path),
        _ => Path.HasExtension(call.Path) && !call.Path.EndsWith("-shm", StringComparison.Ordinal),
    };

    private static bool IsDatabase(TracedCall call) => call.Path.EndsWith(".db", StringComparison.Ordinal) || call.Path.EndsWith(".db-wal", StringComparison.Ordinal);

    private string Of(WorkerOrder order, string path) => Path.GetDirectoryName(order.Database)! + path[folder.Length..];
}
