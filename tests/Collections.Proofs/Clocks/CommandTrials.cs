using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Collections.Intake.Generation;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Clocks;

/// <summary>
/// The command itself, as a process in another zone under a false clock of the whole machine (libfaketime): its nights
/// give the state hash of those in this process. Where libfaketime is not installed the report says so.
/// </summary>
internal sealed class CommandTrials(Tally tally)
{
    private const string Figure = "nights of the command under a false clock";
    private static readonly string[] Libraries = ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/faketime/libfaketimeMT.so.1"];

    /// <summary>Zone and what the machine's clock shows, as local time there, at the beginning of each night.</summary>
    private static readonly (string Zone, string[] Shown)[] Machines =
    [
        ("America/New_York", ["2026-03-08 01:59:58", "2016-03-08 12:00:00", "2026-11-01 01:59:58"]),
        ("Australia/Lord_Howe", ["2026-04-05 01:59:58", "2026-04-08 03:00:00", "2026-04-05 01:00:00"]),
    ];

    /// <summary>Works three nights on each machine; two on the first in the short form.</summary>
    public async Task Run(bool isShort, CancellationToken cancellation)
    {
        if (Libraries.FirstOrDefault(File.Exists) is not { } library)
        {
            tally.Figure(Figure, $"skipped: libfaketime is not installed (looked for {string.Join(", ", Libraries)}); apt-get install faketime");
            return;
        }
        using var office = new Office();
        var portfolio = office.Generate(new GeneratedPortfolio(120, 3));
        var dates = Enumerable.Range(1, isShort ? 2 : 3).Select(day => new GeneratedPortfolio(120, 3).FirstPosition.AddDays(day)).ToList();
        var expected = new List<string>();
        foreach (var date in dates)
            expected.Add((await office.Night(date, date == dates[0] ? portfolio : null, cancellation: cancellation).ConfigureAwait(false)).StateHash);
        var nights = 0;
        var machines = Machines.Take(isShort ? 1 : Machines.Length).ToList();
        foreach (var (zone, shown) in machines)
        {
            tally.Tried();
            var database = Path.Combine(office.Folder, $"{zone.Replace('/', '-')}.db");
            for (var i = 0; i < dates.Count; i++)
            {
                var found = await Night(library, zone, shown[i], database, dates[i], i == 0 ? portfolio : null, cancellation).ConfigureAwait(false);
                if (found == expected[i]) nights++;
                else tally.Bad($"the command in {zone} at {shown[i]}, night of {dates[i]:yyyy-MM-dd}: state hash {expected[i]} was expected, found {found}\nrepeat: clocks");
                tally.Landed();
            }
        }
        tally.AtLeast(Figure, machines.Count * dates.Count, nights);
    }

    private static async Task<string> Night(string library, string zone, string shown, string database, DateOnly date, string? portfolio, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "collections.dll"), "run", "--date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "--db", $"Data Source={database}", "--workflows", Office.Workflows, "--json",
        ];
        foreach (var argument in arguments.Concat(portfolio is null ? [] : ["--portfolio", portfolio, "--mapping", Office.Mapping()])) start.ArgumentList.Add(argument);
        start.Environment["TZ"] = zone;
        start.Environment["LD_PRELOAD"] = library;
        start.Environment["FAKETIME"] = "@" + shown;
        start.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        // Else waits of threads with a deadline come to an end at once, and are begun again and again.
        start.Environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command 'dotnet' could not be started.");
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode != 0) return $"exit code {process.ExitCode}: {await errors.ConfigureAwait(false)}";
        using var report = JsonDocument.Parse(output);
        return report.RootElement.GetProperty("stateHash").GetString() ?? "";
    }
}
