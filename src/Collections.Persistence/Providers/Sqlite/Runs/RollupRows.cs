using Collections.Engine.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Adds a part's counts to those of the run.</summary>
internal static class RollupRows
{
    private const string Add = $"""
        INSERT INTO rollup(tenant_id, run, version_id, element, segment, band, cases, amount)
        VALUES ({Tenant.Key}, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT(tenant_id, run, version_id, element, segment, band)
        DO UPDATE SET cases = cases + excluded.cases, amount = amount + excluded.amount
        """;

    public static void Write(WriteSession session, PartWrite part)
    {
        Statement add = session.Prepare(Add);
        add.Bind(1, part.Ticket.Number);
        foreach ((RollUpKey key, RollUpValue value) in part.Outcome.RollUps)
        {
            add.Bind(2, part.Batch.Plans[key.Plan].Plan.Version);
            add.Bind(3, key.Element);
            add.Bind(4, key.Segment);
            add.Bind(5, key.Band);
            add.Bind(6, value.Cases);
            add.Bind(7, value.Amount);
            add.Execute();
        }
    }
}
