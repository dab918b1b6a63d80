using System.Diagnostics;
using System.Text;

namespace Collections.Proofs.Workers;

/// <summary>The parent's side: a process of this program as a worker, its lines, and its end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>What a shell would call the end by SIGKILL.</summary>
    public const int KilledCode = 137;

    private readonly Process process;
    private readonly StringBuilder complaints = new();

    private WorkerProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (complaints) complaints.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
    }

    /// <summary>The process's number; that of the tracer where there is one.</summary>
    public int Id => process.Id;

    /// <summary>What it wrote on its error stream.</summary>
    public string Complaints
    {
        get
        {
            lock (complaints) return complaints.ToString().Trim();
        }
    }

    /// <summary>The command that runs this program.</summary>
    public static string[] Program() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, typeof(WorkerProcess).Assembly.Location]
        : [Environment.ProcessPath!];

    /// <summary>Starts a worker.</summary>
    /// <param name="words">What it is to be, after the word <c>worker</c>.</param>
    /// <param name="before">A command that runs it, such as a tracer with its options; null = none.</param>
    /// <param name="settings">Environment variables beside those of this process.</param>
    public static WorkerProcess Start(IEnumerable<string> words, IEnumerable<string>? before = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        string[] all = [.. before ?? [], .. Program(), WorkerCommand.Verb, .. words];
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // A worker does not live long: it begins sooner without the heaps and counters of a server.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{all[0]} could not be started."));
    }

    /// <summary>The next line; null when the process has closed its output.</summary>
    public ValueTask<string?> Line(CancellationToken cancellation) => process.StandardOutput.ReadLineAsync(cancellation);

    /// <summary>SIGKILL.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end and gives the exit code.</summary>
    public async Task<int> End(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
