using Collections.Intake.Generation;
using Collections.Proofs.Disks;
using Collections.Proofs.Faults;
using Collections.Proofs.Offices;
using Collections.Proofs.VersionChanges;

namespace Collections.Proofs.Boundaries;

/// <summary>
/// A small run of some business days from the file to the last dispatch, worked once undisturbed. Each of its steps can then
/// be worked again from where it began, with a fault.
/// </summary>
internal sealed class SmallRun : IDisposable
{
    private const int PartsANight = 5;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("collections-proof-");
    private readonly List<StepBegin> begins = [];
    private readonly int subjectsPerPart;
    private readonly int seed;

    private SmallRun(int cases, int seed)
    {
        this.seed = seed;
        subjectsPerPart = Math.Max(cases / PartsANight, 1);
    }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<StepBegin> Begins => begins;

    /// <summary>How the undisturbed run ended.</summary>
    public Outcome End => begins[^1].After;

    public static async Task<SmallRun> Work(int cases, int seed, int days)
    {
        var run = new SmallRun(cases, seed);
        var business = new BusinessDays(new GeneratedPortfolio(cases, seed) { LateShare = 0.9, CureShare = 0.05 }, days);
        business.WriteFiles(run.files.FullName);
        await run.Work(business).ConfigureAwait(false);
        return run;
    }

    /// <summary>A night, then its cases change their version, then another night.</summary>
    public static async Task<SmallRun> WorkMigration(int cases, int seed)
    {
        var run = new SmallRun(cases, seed);
        var business = new BusinessDays(new GeneratedPortfolio(cases, seed) { LateShare = 0.9, CureShare = 0.05 }, 2);
        business.WriteFiles(run.files.FullName);
        using var simulated = new SimulatedOffice(seed, null, run.subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        Func<Office, Task> Night(int day) => office => office.Night(business.Dates[day], BusinessDays.FileOf(run.files.FullName, business.Dates[day]));
        await run.Work(simulated, "night before", Night(0)).ConfigureAwait(false);
        await run.Work(simulated, "deployment", NewVersion.Deploy).ConfigureAwait(false);
        await run.Work(simulated, NewVersion.StepName, NewVersion.Migrate).ConfigureAwait(false);
        await run.Work(simulated, "night after", Night(1)).ConfigureAwait(false);
        return run;
    }

    /// <summary>An office as it was when the step began.</summary>
    public SimulatedOffice At(StepBegin begin, int chance) => new(seed + chance, begin.Image, subjectsPerPart, begin.World);

    public void Dispose() => files.Delete(recursive: true);

    private async Task Work(BusinessDays business)
    {
        using var simulated = new SimulatedOffice(seed, null, subjectsPerPart);
        await simulated.Office.Deploy().ConfigureAwait(false);
        foreach (var date in business.Dates)
        {
            foreach (var (name, work) in BusinessDays.Steps(files.FullName, date)) await Work(simulated, $"{name} of {date:yyyy-MM-dd}", work).ConfigureAwait(false);
        }
    }

    private async Task Work(SimulatedOffice simulated, string name, Func<Office, Task> work)
    {
        var (image, world) = (simulated.Image(), simulated.World.Copy());
        var commands = new CommandFault(simulated.Disk, 0, Fault.Throws);
        commands.Arm(simulated);
        var before = simulated.Disk.Operations;
        await work(simulated.Office).ConfigureAwait(false);
        var operations = simulated.Disk.Operations - before;
        begins.Add(new StepBegin(begins.Count, name, work, image, world, commands.Labels, operations, Outcome.Of(simulated)));
    }
}
