using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Portfolios;

/// <summary>What a demo works beside the debts: guarantors of loans, and complaints.</summary>
public sealed class DemoFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-demo-test-");

    [Fact]
    public async Task Its_loans_have_guarantors_and_its_complaints_are_worked_and_taken_in_whole()
    {
        using var database = SqliteDatabase.Open(Path.Combine(folder.FullName, "demo.db"));
        database.Migrate();
        var first = new GeneratedPortfolio(2_000, 7);
        var files = new DemoFiles(folder.FullName, first);
        var night = new NightlyRun(database, TimeProvider.System) { WithStateHash = false };
        for (var day = 1; day <= 4; day++)
        {
            var date = first.Position.AddDays(day);
            await night.Execute(day == 1 ? await files.First(night, date, default) : await files.Next(night, date, default), default);
        }

        (files.Guarantors, files.Complaints).ShouldSatisfyAllConditions(counts => counts.Guarantors.ShouldBeGreaterThan(100), counts => counts.Complaints.ShouldBeGreaterThan(0));
        Number("SELECT coalesce(sum(rejected), 0) FROM feed").ShouldBe(0);
        Number("SELECT count(*) FROM relation").ShouldBe(files.Guarantors);
        Number("SELECT count(*) FROM account WHERE id & 2048 <> 0").ShouldBe(files.Complaints);
        Number(Cases("complaint")).ShouldBe(files.Complaints);
        Number(Cases("guaranteed-loans")).ShouldBeGreaterThan(0);
        Number("SELECT count(*) FROM object_step").ShouldBe(files.Complaints, "each was taken up");

        long Number(string sql)
        {
            using var reader = database.OpenReader();
            return reader.Scalar(sql);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Cases(string strategy) => $"SELECT count(*) FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 WHERE s.name = '{strategy}'";
}
