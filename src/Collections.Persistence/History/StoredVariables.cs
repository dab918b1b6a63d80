using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.History;

/// <summary>Reads the variables of one case as its plan holds them.</summary>
internal static class StoredVariables
{
    private const string Select = $"SELECT segment, queue, collector, stage, variables FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <summary>The variables that are not null, in the order of the plan; none where there is no such case.</summary>
    public static IReadOnlyList<FactPast> Read(SqliteReader reader, Plan plan, IReadOnlyList<string> texts, long caseId)
    {
        Statement select = reader.Prepare(Select);
        select.Bind(1, caseId);
        if (!select.Step())
            return [];
        // The texts of one case are no texts of the database: they get a pool of their own.
        var facts = new ColumnSchema([.. plan.Schema.Columns.Take(plan.FirstVariable)]);
        var part = new PartBatch([new PlanRun(plan)], facts, new bool[facts.Columns.Count], new TextPool());
        part.Reserve(1);
        PlanBatch batch = part.Plans[0];
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            CommonTexts.Set(batch, slot, 0, select.IsNull(slot) ? Column.NullText : part.Pool.Add(texts[select.ColumnInt(slot)]));
        new VariableBlob().Read(select.Bytes(CaseColumns.CommonVariables), batch, 0);
        select.Reset();
        return [.. plan.Variables.Select(variable => new FactPast(variable.Name, batch.Variable(variable.Slot).Read(0))).Where(variable => !variable.Value.IsNull)];
    }
}
