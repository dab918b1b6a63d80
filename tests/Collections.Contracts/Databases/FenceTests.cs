using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Leases;

namespace Collections.Contracts.Databases;

public sealed class FenceTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private SqliteDatabase Database => _temporary.Database;

    [Fact]
    public async Task Each_holder_has_a_higher_fence()
    {
        Fence first = await Acquire("node 1");
        Fence second = await Acquire("node 2");
        second.Number.ShouldBe(first.Number + 1);
        Database.Read("SELECT holder, fence FROM lease").ShouldBe("node 2|2");
    }

    [Fact]
    public async Task Writes_of_an_earlier_holder_are_refused_and_leave_nothing()
    {
        Fence lost = await Acquire("node 1");
        await Acquire("node 2");
        FenceLostException refusal = await Should.ThrowAsync<FenceLostException>(() => Database.Writer.Write(session =>
        {
            session.AddLease("written before the check");
            session.Check(lost);
        }));
        refusal.Message.ShouldBe("lease run: expected fence 1, found 2");
        Database.Leases().ShouldBe("run");
    }

    [Fact]
    public async Task The_holder_writes_and_renews_by_the_clock_of_the_database()
    {
        Fence held = await Acquire("node 1");
        await Database.Run("UPDATE lease SET seen = 0");
        long now = await Database.Writer.Write(session =>
        {
            session.Check(held);
            return session.Now();
        });
        long seen = long.Parse(Database.Read("SELECT seen FROM lease"), System.Globalization.CultureInfo.InvariantCulture);
        seen.ShouldBeInRange(now - 1_000_000, now);
    }

    [Fact]
    public async Task A_fence_of_a_lease_that_is_gone_is_lost() =>
        (await Should.ThrowAsync<FenceLostException>(() => Database.Writer.Write(s => s.Check(new Fence("none", 1)))))
            .Message.ShouldBe("lease none: expected fence 1, found no lease");

    public void Dispose() => _temporary.Dispose();

    private Task<Fence> Acquire(string holder) => Database.Writer.Write(session => session.Acquire("run", holder));
}
