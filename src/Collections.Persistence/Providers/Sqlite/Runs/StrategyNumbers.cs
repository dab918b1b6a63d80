using System.Collections.Concurrent;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>To which strategy a version belongs: part of the ids of its cases.</summary>
internal sealed class StrategyNumbers(SqliteDatabase database)
{
    private const string Select = $"SELECT strategy_number FROM strategy_version WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private readonly ConcurrentDictionary<long, int> _numbers = [];
    private readonly HashSet<long> _drafts = [];

    /// <summary>A version that the database does not know, as a simulation plans it.</summary>
    public void Know(long version, int strategy)
    {
        _numbers[version] = strategy;
        _drafts.Add(version);
    }

    public bool IsDraft(long version) => _drafts.Contains(version);

    public int Of(long version) => _numbers.GetOrAdd(version, Read);

    private int Read(long version)
    {
        using SqliteReader reader = database.OpenReader();
        Statement select = reader.Prepare(Select);
        select.Bind(1, version);
        return select.Step()
            ? select.ColumnInt(0)
            : throw new OutOfStepException($"strategy version {version}: expected its row in table strategy_version, found none");
    }
}
