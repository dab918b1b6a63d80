using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Runs;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>What a withdrawal takes back.</summary>
/// <param name="Run">Its own number.</param>
/// <param name="OfRun">The run that is taken back.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Why">Why.</param>
/// <param name="Since">The runs after that run which may have moved its cases, in order.</param>
/// <param name="FirstNews">No event with a smaller number was heard in that run or since.</param>
internal sealed record WithdrawalScope(long Run, long OfRun, string By, string Why, IReadOnlyList<RunSince> Since, long FirstNews)
{
    private const string Select = $"""SELECT of_run, "by", reason FROM withdrawal WHERE tenant_id = {Tenant.Key} AND run = ?1""";

    private static readonly string _selectSince = $"""
        SELECT number, kind FROM run WHERE tenant_id = {Tenant.Key} AND number > ?1 AND state <> {(int)RunState.Withdrawn} AND kind <> {(int)RunKind.Withdrawal} ORDER BY number
        """;

    private const string SelectNews = $"SELECT coalesce(min(number), 0) FROM inbox WHERE tenant_id = {Tenant.Key} AND applied_run >= ?1";

    /// <summary>As a message of the run is marked.</summary>
    public string Reason => $"run {OfRun} withdrawn: {Why}";

    /// <summary>A statement about the run, ?1, and a range of cases or customers, ?2 to before ?3.</summary>
    public Statement Over(WriteSession session, string sql, long from, long to)
    {
        Statement statement = session.Prepare(sql);
        statement.Bind(1, OfRun);
        statement.Bind(2, from);
        statement.Bind(3, to);
        return statement;
    }

    /// <exception cref="OutOfStepException">There is no such withdrawal.</exception>
    public static WithdrawalScope Read(Func<string, Statement> prepare, long run)
    {
        Statement select = prepare(Select);
        select.Bind(1, run);
        if (!select.Step())
            throw new OutOfStepException($"run {run}: expected its row in table withdrawal, found none");
        (long ofRun, string by, string why) = (select.ColumnLong(0), select.Text(1)!, select.Text(2)!);
        select.Reset();
        Statement since = prepare(_selectSince);
        since.Bind(1, ofRun);
        var later = new List<RunSince>();
        while (since.Step())
            later.Add(new RunSince(since.ColumnLong(0), since.ColumnLong(1) == (long)RunKind.Migration));
        Statement news = prepare(SelectNews);
        news.Bind(1, ofRun);
        long first = news.Scalar();
        return new WithdrawalScope(run, ofRun, by, why, later, first);
    }
}

/// <summary>A run after the one that is taken back.</summary>
internal sealed record RunSince(long Number, bool IsMigration);
