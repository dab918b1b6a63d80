using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;

namespace Collections.Persistence.History;

/// <summary>Reads the variables of single cases as their plan holds them, one after the other.</summary>
/// <param name="plan">The plan of their version.</param>
/// <param name="texts">The texts of the database, by their codes.</param>
public sealed class StoredVariables(Plan plan, IReadOnlyList<string> texts)
{
    /// <summary>The columns of a case that are read, in their order.</summary>
    public const string Columns = "segment,queue,collector,stage,variables";

    private const string Select = $"SELECT {Columns} FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1";

    /// <summary>After so many cases their texts are forgotten.</summary>
    private const int CasesOfPool = 16_384;

    private VariableBlob blob = new();
    private PlanBatch? row;
    private int read;

    /// <summary>The variables of a case, in the first row; good until the next call.</summary>
    /// <param name="select">A row of a statement that gives <see cref="Columns"/>.</param>
    /// <param name="first">Place of the first of them.</param>
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public PlanBatch Read(Statement select, int first)
    {
        ArgumentNullException.ThrowIfNull(select);
        PlanBatch held = Row();
        for (int slot = 0; slot < plan.Variables.Count; slot++)
            held.Variable(slot).WriteNull(0);
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            CommonTexts.Set(held, slot, 0, select.IsNull(first + slot) ? Column.NullText : held.Part.Pool.Add(texts[select.ColumnInt(first + slot)]));
        blob.Read(select.Bytes(first + CaseColumns.CommonVariables), held, 0);
        return held;
    }

    /// <summary>The variables that are not null, in the order of the plan; none where there is no such case.</summary>
    internal static IReadOnlyList<FactPast> Of(SqliteReader reader, Plan plan, IReadOnlyList<string> texts, long caseId)
    {
        Statement select = reader.Prepare(Select);
        select.Bind(1, caseId);
        if (!select.Step())
            return [];
        PlanBatch batch = new StoredVariables(plan, texts).Read(select, 0);
        select.Reset();
        return [.. plan.Variables.Select(variable => new FactPast(variable.Name, batch.Variable(variable.Slot).Read(0))).Where(variable => !variable.Value.IsNull)];
    }

    /// <summary>A row for one case, without facts: texts of single cases are no texts of the database and get a pool of their own.</summary>
    /// <param name="plan">The plan of its version.</param>
    public static PlanBatch RowOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var facts = new ColumnSchema([.. plan.Schema.Columns.Take(plan.FirstVariable)]);
        var part = new PartBatch([new PlanRun(plan)], facts, new bool[facts.Columns.Count], new TextPool());
        part.Reserve(1);
        return part.Plans[0];
    }

    private PlanBatch Row()
    {
        if (row is not null && read++ % CasesOfPool != CasesOfPool - 1)
            return row;
        blob = new VariableBlob();
        return row = RowOf(plan);
    }
}
