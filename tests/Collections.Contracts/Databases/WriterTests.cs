using Collections.Persistence.Leases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Mutations;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Contracts.Databases;

public sealed class WriterTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ManualResetEventSlim _gate = new();

    private SqliteDatabase Database => _temporary.Database;

    [Fact]
    public async Task Writes_from_many_callers_run_one_at_a_time()
    {
        int inside = 0;
        int most = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Database.Writer.Write(session =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            session.AddLease($"lease {i}");
            Interlocked.Decrement(ref inside);
        }))));
        most.ShouldBe(1);
        Database.Read("SELECT count(*) FROM lease").ShouldBe("200");
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_and_only_its_caller_sees_it()
    {
        Task held = HoldTheWriter();
        Task failing = Database.Writer.Write(session =>
        {
            session.AddLease("failing");
            throw new InvalidOperationException("on purpose");
        });
        Task following = Database.Writer.Write(session => session.AddLease("following"));
        _gate.Set();
        await held;
        (await Should.ThrowAsync<InvalidOperationException>(() => failing)).Message.ShouldBe("on purpose");
        await following;
        Database.Leases().ShouldBe("following");
    }

    /// <summary>A caller that was never answered would wait for ever.</summary>
    [Theory]
    [InlineData(WriteMode.Alone)]
    [InlineData(WriteMode.Grouped)]
    public async Task A_write_whose_transaction_cannot_begin_fails_and_the_next_one_does_not(WriteMode mode)
    {
        Database.Writer.Observer = new NoBeginning();
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Writer.Write(session => session.AddLease("first"), mode).WaitAsync(TimeSpan.FromSeconds(30)));
        Database.Writer.Observer = null;
        await Database.Writer.Write(session => session.AddLease("second"), mode);
        Database.Leases().ShouldBe("second");
    }

    [Fact]
    public async Task After_the_disk_did_not_confirm_a_commit_nothing_is_written_any_more_and_readers_go_on()
    {
        await Database.Writer.Write(session => session.AddLease("before"));
        Database.Writer.Observer = new UnconfirmedCommit();
        (await Should.ThrowAsync<SqliteFailureException>(() => Database.Writer.Write(session => session.AddLease("lost")))).IsUnconfirmed.ShouldBeTrue();
        Database.Writer.Observer = null;

        // The system may have dropped what it could not write: a second sync would confirm what is not there.
        (await Should.ThrowAsync<WritesEndedException>(() => Database.Writer.Write(session => session.AddLease("after")))).Message.ShouldContain("disk I/O error");

        Database.Leases().ShouldBe("before");
        long log = new FileInfo(Database.File + "-wal").Length;
        Database.Dispose();
        new FileInfo(Database.File + "-wal").Length.ShouldBe(log);
    }

    [Fact]
    public async Task A_full_disk_fails_the_write_that_met_it_and_not_the_next()
    {
        Database.Writer.Observer = new UnconfirmedCommit { Code = 13 };
        await Should.ThrowAsync<SqliteFailureException>(() => Database.Writer.Write(session => session.AddLease("refused")));
        Database.Writer.Observer = null;
        await Database.Writer.Write(session => session.AddLease("after"));
        Database.Leases().ShouldBe("after");
    }

    [Fact]
    public void A_refusal_is_found_also_where_Entity_Framework_met_it()
    {
        var refused = new InvalidOperationException("while saving", new Microsoft.Data.Sqlite.SqliteException("database or disk is full", 13, 13));
        SqliteFailureException.In(refused)!.IsOfTheData.ShouldBeFalse();
        SqliteFailureException.In(new InvalidOperationException("anything else")).ShouldBeNull();
    }

    [Fact]
    public async Task Grouped_writes_share_a_commit_and_a_failure_undoes_only_its_own()
    {
        using var log = new MutationLog(Path.Combine(_temporary.Folder, "log"));
        Task held = HoldTheWriter();
        Database.Writer.Observer = log;
        Task[] writes = [.. "abcdef".Select(name => Database.Writer.Write(
            session =>
            {
                session.AddLease($"{name}");
                session.Run($"UPDATE lease SET fence = 7 WHERE name = '{name}'");
                if (name == 'c')
                    throw new InvalidOperationException("on purpose");
            },
            WriteMode.Grouped))];
        _gate.Set();
        await held;
        await Should.ThrowAsync<InvalidOperationException>(() => Task.WhenAll(writes));
        writes.Count(w => w.IsCompletedSuccessfully).ShouldBe(5);
        Database.Leases().ShouldBe("a b d e f");
        log.Transactions.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_goes_before_the_parts_that_wait()
    {
        var order = new List<string>();
        Task held = HoldTheWriter();
        Task first = Database.Writer.Write(_ => order.Add("part 1"));
        Task second = Database.Writer.Write(_ => order.Add("part 2"));
        Task payment = Database.Writer.Write(_ => order.Add("event"), WriteMode.Event);
        _gate.Set();
        await Task.WhenAll(held, first, second, payment);
        order.ShouldBe(["event", "part 1", "part 2"]);
    }

    [Fact]
    public async Task An_event_that_comes_during_a_part_goes_before_the_next_part()
    {
        var order = new List<string>();
        Task? payment = null;
        Task first = Database.Writer.Write(_ =>
        {
            payment = Task.Run(() => Database.Writer.Write(_ => order.Add("event"), WriteMode.Event));
            SpinWait.SpinUntil(() => payment.Status >= TaskStatus.WaitingForActivation);
            Thread.Sleep(50);
            order.Add("part 1");
        });
        Task second = Database.Writer.Write(_ => order.Add("part 2"));
        await Task.WhenAll(first, second);
        await payment!;
        order.ShouldBe(["part 1", "event", "part 2"]);
    }

    [Fact]
    public async Task A_write_given_up_before_its_turn_never_runs()
    {
        using var cancellation = new CancellationTokenSource();
        Task held = HoldTheWriter();
        Task given = Database.Writer.Write(session => session.AddLease("given up"), WriteMode.Alone, cancellation.Token);
        await cancellation.CancelAsync();
        _gate.Set();
        await held;
        await Should.ThrowAsync<OperationCanceledException>(() => given);
        Database.Leases().ShouldBe("");
    }

    [Fact]
    public async Task A_write_inside_a_write_is_refused()
    {
        Task nested = Database.Writer.Write(_ => Database.Writer.Write(_ => { }).GetAwaiter().GetResult());
        await Should.ThrowAsync<InvalidOperationException>(() => nested);
    }

    [Fact]
    public async Task Queued_writes_are_finished_before_the_database_closes_and_later_ones_refused()
    {
        using var other = new TemporaryDatabase();
        Task[] queued = [.. Enumerable.Range(0, 50).Select(i => other.Database.Writer.Write(s => s.AddLease($"{i}")))];
        other.Database.Dispose();
        await Task.WhenAll(queued);
        await Should.ThrowAsync<ObjectDisposedException>(() => other.Database.Writer.Write(_ => { }));
    }

    [Fact]
    public async Task Entity_Framework_and_raw_statements_share_the_transaction()
    {
        await Database.Writer.Write(session => AddBoth(session, "kept"));
        await Should.ThrowAsync<InvalidOperationException>(() => Database.Writer.Write(session =>
        {
            AddBoth(session, "undone");
            session.Context().Leases.Count().ShouldBe(4);
            throw new InvalidOperationException("on purpose");
        }));
        Database.Leases().ShouldBe("kept by raw kept by EF");
    }

    public void Dispose()
    {
        _gate.Set();
        _temporary.Dispose();
        _gate.Dispose();
    }

    private static void AddBoth(WriteSession session, string what)
    {
        session.AddLease($"{what} by raw");
        session.Context().Leases.Add(new Lease
        {
            Name = $"{what} by EF",
            Holder = "test",
            Fence = 1,
            Seen = DateTimeOffset.UnixEpoch.AddMicroseconds(1),
        });
        session.Context().SaveChanges();
    }

    private Task HoldTheWriter()
    {
        using var entered = new ManualResetEventSlim();
        Task held = Database.Writer.Write(_ =>
        {
            entered.Set();
            _gate.Wait();
        });
        entered.Wait();
        return held;
    }

    /// <summary>The database does not let a transaction begin.</summary>
    private sealed class NoBeginning : IWriteObserver
    {
        public void Begun() => throw new InvalidOperationException("the database is busy");

        public void Executing(Statement statement)
        {
        }

        public void Executed(Statement statement)
        {
        }

        public void Committing()
        {
        }

        public void Committed()
        {
        }

        public void RolledBack()
        {
        }

        public long Savepoint() => 0;

        public void RolledBackTo(long savepoint)
        {
        }
    }
}
