using Collections.Intake.Generation;
using Collections.Proofs.Disks;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Boundaries;

/// <summary>A small run that is worked again and again: two business days from the file to the last dispatch.</summary>
internal sealed class SmallRun : IDisposable
{
    private const int MostAttempts = 6;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("collections-proof-");
    private readonly BusinessDays days;
    private readonly int subjectsPerPart;
    private readonly DiskImage image;

    public SmallRun(int cases, int seed, int days)
    {
        this.days = new BusinessDays(new GeneratedPortfolio(cases, seed) { LateShare = 0.9, CureShare = 0.05 }, days);
        this.days.WriteFiles(files.FullName);
        subjectsPerPart = Math.Max(cases / 5, 1);
        image = Prepare(seed);
    }

    /// <summary>Works it undisturbed, or with whatever the caller has put into the office; gives up after some attempts of one step.</summary>
    public async Task<Outcome> Work(int seed, Action<SimulatedOffice> arm, CancellationToken cancellation)
    {
        using var simulated = new SimulatedOffice(seed, image, subjectsPerPart);
        arm(simulated);
        foreach (var step in days.Dates.SelectMany(date => BusinessDays.Steps(files.FullName, date)))
        {
            cancellation.ThrowIfCancellationRequested();
            await WorkStep(simulated, step).ConfigureAwait(false);
        }
        if (simulated.Disk.IsDark) simulated.Recover();
        return Outcome.Of(simulated);
    }

    public void Dispose() => files.Delete(recursive: true);

    private static async Task WorkStep(SimulatedOffice simulated, Func<Office, Task> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await step(simulated.Office).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (attempt < MostAttempts)
            {
                simulated.Recover();
            }
        }
    }

    /// <summary>A disk with an empty database that has the strategies.</summary>
    private DiskImage Prepare(int seed)
    {
        using var simulated = new SimulatedOffice(seed, null, subjectsPerPart);
        simulated.Office.Deploy().GetAwaiter().GetResult();
        simulated.Office.Close();
        var prepared = simulated.Disk.Image();
        simulated.Office.Open();
        return prepared;
    }
}
