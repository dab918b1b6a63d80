using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Server.Commands;
using Collections.Server.Hosting;

namespace Collections.Scenarios.Verbs;

[Collection(OneVerbAtATime.Name)]
public sealed class StartupGateTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-gate-");

    [Theory]
    [InlineData("3.50.4", true)]
    [InlineData("3.51.2", true)]
    [InlineData("3.45.9", true)]
    [InlineData("3.44.5", true)]
    [InlineData("3.44.6", false)]
    [InlineData("3.50.7", false)]
    [InlineData("3.51.3", false)]
    [InlineData("3.53.0", false)]
    [InlineData("4.0.0", false)]
    public void An_admin_is_warned_of_a_release_that_can_lose_the_log(string release, bool isWarned)
    {
        using var error = new StringWriter();

        StartupGate.Warn(error, Version.Parse(release));

        error.ToString().Contains($"Warning: SQLite {release} is loaded.", StringComparison.Ordinal).ShouldBe(isWarned);
        error.ToString().Contains("do not\nopen the database file with any other tool", StringComparison.Ordinal).ShouldBe(isWarned);
    }

    [Fact]
    public void The_release_that_is_loaded_is_known() => SqliteRelease.Loaded.ShouldBeGreaterThan(new Version(3, 44, 0));

    [Fact]
    public async Task A_night_from_the_command_line_warns_once()
    {
        var file = Path.Combine(folder.FullName, "portfolio.csv");
        using (var stream = File.Create(file)) PortfolioGenerator.Write(stream, new GeneratedPortfolio(20, Seed: 1));
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            (await CommandLine.Run(["run", "--date", "2026-11-24", "--portfolio", file, "--mapping", Office.Mapping("sample"), "--db", $"Data Source={Path.Combine(folder.FullName, "gate.db")}"])).ShouldBe(CommandLine.Done);
        }
        finally
        {
            Console.SetError(before);
        }
        error.ToString().Split("Warning: SQLite").Length.ShouldBe(SqliteRelease.HasLogFix(SqliteRelease.Loaded) ? 1 : 2);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
