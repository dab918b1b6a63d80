using Collections.Activities.Placements;
using Collections.Contracts.Databases;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Contracts.Messages;

public sealed class SqlitePlacementsTests : IDisposable
{
    private readonly StoredMessages stored = new();

    public SqlitePlacementsTests()
    {
        stored.Add(1).Add(2);
        stored.Run($"""
            INSERT INTO placement_batch(tenant_id, number, run, version_id, node, firm, firm_type, state, cases, amount, term_ends)
            VALUES (1, 1, 1, 7, 2, 4, 0, 0, 2, 30000, {StoredMessages.Today.DayNumber + 90})
            """);
        foreach (var customer in (int[])[2, 1])
        {
            stored.Run($"INSERT INTO placement(tenant_id, case_id, seq, batch, amount, from_date, firm) VALUES (1, {StoredMessages.Case(customer)}, 2, 1, {customer * 100_00}, {StoredMessages.Today.DayNumber}, 4)");
            stored.Run($"INSERT INTO placed_account(tenant_id, case_id, seq, account_id, from_date, run, told) VALUES (1, {StoredMessages.Case(customer)}, 2, {StoredMessages.Case(customer)} >> 23, {StoredMessages.Today.DayNumber}, 1, 0)");
        }
    }

    public void Dispose() => stored.Dispose();

    [Fact]
    public void A_placement_file_written_twice_is_equal_to_the_byte()
    {
        var placements = new SqlitePlacements(stored.Database);
        var first = new PlacementFiles(Path.Combine(stored.Folder, "one")).Write(placements.Read(1));
        var second = new PlacementFiles(Path.Combine(stored.Folder, "two")).Write(placements.Read(1));

        File.ReadAllBytes(second.CsvPath).ShouldBe(File.ReadAllBytes(first.CsvPath));
        File.ReadAllBytes(second.ManifestPath).ShouldBe(File.ReadAllBytes(first.ManifestPath));
        File.ReadAllLines(first.CsvPath)[1..].ShouldBe(
        [
            "A-1,C-1,Customer 1,,ARS,0.00,0.00,0.00,0.00,100.00,0,mobile +54 11 1; letter Street 1",
            "A-2,C-2,Customer 2,,ARS,0.00,0.00,0.00,0.00,200.00,0,mobile +54 11 2; letter Street 2",
        ]);
    }

    [Fact]
    public async Task A_batch_is_released_with_the_hash_of_its_file()
    {
        var placements = new SqlitePlacements(stored.Database);
        var fence = await stored.Database.Writer.Write(session => session.Acquire(RunLease.Name, "test").Number);

        await placements.SetReleased(placements.OfRun(1).ShouldHaveSingleItem(), [0xAB], fence, default);

        stored.Database.Read("SELECT state, hex(digest), released_at > 0 FROM placement_batch").ShouldBe("2|AB|1");
    }
}
