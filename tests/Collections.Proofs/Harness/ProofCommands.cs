using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Harness;

/// <summary>The command line: one verb a proof, <c>all</c>, and its two halves. Exit code 1 where a proof does not hold.</summary>
internal static class ProofCommands
{
    private const int DefaultSeed = 1;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task<int> Run(string[] args)
    {
        if (args is [WorkerCommand.Verb, .. var words]) return await WorkerCommand.Run(words).ConfigureAwait(false);
        var root = new RootCommand("Puts the promises of docs/reliability.md to the test.");
        foreach (var proof in ProofRegistry.All)
            root.Subcommands.Add(Verb(proof.Verb, $"{proof.Promise}: {proof.Sentence}", (options, json, cancellation) => Prove(proof, options, json, cancellation)));
        root.Subcommands.Add(Verb("all", "Every proof, each in a process of its own.", (_, _, cancellation) => Each(ProofRegistry.All, args[1..], cancellation)));
        root.Subcommands.Add(Verb("beside", "Those of all that measure neither time nor memory, so that other work may go on beside them.", (_, _, cancellation) => Each(ProofRegistry.All.Where(GoesBeside), args[1..], cancellation)));
        root.Subcommands.Add(Verb("alone", "The others of all, which measure.", (_, _, cancellation) => Each(ProofRegistry.All.Where(proof => !GoesBeside(proof)), args[1..], cancellation)));
        return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
    }

    private static Command Verb(string name, string description, Func<ProofOptions, bool, CancellationToken, Task<bool>> prove)
    {
        var cases = new Option<int?>("--cases") { Description = "How many accounts." };
        var trials = new Option<int?>("--trials") { Description = "How many trials." };
        var seed = new Option<int>("--seed") { Description = "The first seed; with --trials 1 it repeats one trial.", DefaultValueFactory = _ => DefaultSeed };
        var soak = new Option<bool>("--soak") { Description = "The long form." };
        var json = new Option<bool>("--json") { Description = "The report as JSON, one line a proof." };
        var command = new Command(name, description) { cases, trials, seed, soak, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = new ProofOptions(parsed.GetValue(cases), parsed.GetValue(trials), parsed.GetValue(seed), parsed.GetValue(soak));
            return await prove(options, parsed.GetValue(json), cancellation).ConfigureAwait(false) ? 0 : 1;
        });
        return command;
    }

    private static bool GoesBeside(IProof proof) => ProofRegistry.SideBySide.Contains(proof.Verb);

    /// <summary>A simulated disk, a planted leak or a death by itself stays in the process of its proof.</summary>
    private static async Task<bool> Each(IEnumerable<IProof> proofs, string[] options, CancellationToken cancellation)
    {
        var held = true;
        foreach (var proof in proofs)
        {
            string[] command = [.. WorkerProcess.Program(), proof.Verb, .. options];
            using var process = Process.Start(command[0], command[1..]);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode is not (0 or 1)) Console.WriteLine($"BROKEN {proof.Promise,-5}{proof.Verb,-13} ended with exit code {process.ExitCode}");
            if (process.ExitCode != 0) held = false;
        }
        return held;
    }

    private static async Task<bool> Prove(IProof proof, ProofOptions options, bool json, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var tally = new Tally(line => Console.Error.WriteLine($"{proof.Verb}: {line}"));
        try
        {
            await proof.Run(options, tally, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            tally.Bad($"the proof itself broke off: {failure}");
        }
        var report = tally.Report(proof, Stopwatch.GetElapsedTime(start).TotalSeconds, options.Seed);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, Json));
        else ReportInWords.Write(proof, report, Console.Out);
        return report.Holds;
    }
}
