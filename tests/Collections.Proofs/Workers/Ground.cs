using Collections.Intake.Generation;
using Collections.Proofs.Offices;

namespace Collections.Proofs.Workers;

/// <summary>
/// What every trial begins with: a database as it was before the night, and the night's portfolio file. A later night has
/// another behind it, all of whose messages are sent.
/// </summary>
internal sealed class Ground : IDisposable
{
    /// <summary>Days between the first file and that of a later night: timers are due by then.</summary>
    private const int DaysBetween = 7;

    private readonly DirectoryInfo folder;
    private readonly string? before;
    private readonly DateOnly date;
    private readonly string portfolio;
    private int trials;

    private Ground(DirectoryInfo folder, string? before, GeneratedPortfolio of, int parts)
    {
        (this.folder, this.before) = (folder, before);
        date = of.Position.AddDays(1);
        portfolio = Generate(of);
        SubjectsPerPart = (int)Math.Max(1, of.Accounts / parts);
    }

    /// <summary>Subjects of a part.</summary>
    public int SubjectsPerPart { get; }

    /// <summary>Where files may be put that end with the ground.</summary>
    public string Folder => folder.FullName;

    /// <summary>An empty database: the night of every case's opening.</summary>
    /// <param name="of">The portfolio; where all are late there are as many cases as accounts, but for those excluded.</param>
    /// <param name="parts">Into about how many parts the night is cut.</param>
    public static Ground First(GeneratedPortfolio of, int parts) => new(Directory.CreateTempSubdirectory("collections-ground-"), null, of, parts);

    /// <summary>A database with a night behind it.</summary>
    public static async Task<Ground> Later(GeneratedPortfolio of, int parts, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("collections-ground-");
        using var office = new Office();
        var first = of.Position.AddDays(1);
        await office.Night(first, office.Generate(of), cancellation: cancellation).ConfigureAwait(false);
        await office.Dispatch(first, cancellation).ConfigureAwait(false);
        var before = Path.Combine(folder.FullName, "before.db");
        await office.Database.Backup(before).ConfigureAwait(false);
        return new Ground(folder, before, of with { Day = DaysBetween }, parts);
    }

    /// <summary>The order to a worker, over a fresh copy of the database in a folder of its own.</summary>
    public WorkerOrder Fresh()
    {
        var own = folder.CreateSubdirectory(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trial-{Interlocked.Increment(ref trials)}"));
        var database = Path.Combine(own.FullName, "office.db");
        if (before is not null) File.Copy(before, database);
        return new WorkerOrder
        {
            Database = database,
            Date = date,
            Portfolio = portfolio,
            Mapping = Office.Mapping(),
            Workflows = Office.Workflows,
            Spool = Path.Combine(own.FullName, "spool"),
            SubjectsPerPart = SubjectsPerPart,
        };
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Generate(GeneratedPortfolio of)
    {
        var file = Path.Combine(folder.FullName, "portfolio.csv");
        using var stream = File.Create(file);
        PortfolioGenerator.Write(stream, of);
        return file;
    }
}
