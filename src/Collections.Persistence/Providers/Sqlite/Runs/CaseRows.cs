using Collections.Domain.Cases;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Writing;
using CaseState = Collections.Engine.Batches.CaseState;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Writes the cases of a plan that opened, closed or changed, in the order of their ids.</summary>
internal sealed class CaseRows(WriteSession session, PartWrite part, PlanBatch plan, int strategy)
{
    private const string InsertCase = $"""
        INSERT INTO collection_case(tenant_id, id, version_id, company, level, state, stage, segment, queue, collector,
          opened_on, opened_run, closed_on, close_reason, last_seq, variables, ver)
        VALUES ({Tenant.Key}, ?10, ?11, ?12, ?13, ?8, ?4, ?1, ?2, ?3, ?14, ?15, ?7, ?9, ?5, ?6, 1)
        """;

    private const string UpdateCase = $"""
        UPDATE collection_case SET state = ?8, stage = ?4, segment = ?1, queue = ?2, collector = ?3,
          closed_on = ?7, close_reason = ?9, last_seq = ?5, variables = ?6, ver = ver + 1
        WHERE tenant_id = {Tenant.Key} AND id = ?10 AND ver = ?11
        """;

    private const int SequencePlace = 5;
    private const int VariablesPlace = 6;
    private const int ClosedOnPlace = 7;
    private const int StatePlace = 8;
    private const int ReasonPlace = 9;
    private const int IdPlace = 10;

    private readonly Statement _insert = session.Prepare(InsertCase);
    private readonly Statement _update = session.Prepare(UpdateCase);
    private readonly VariableBlob _variables = new();
    private readonly bool _hasBlob = Enumerable.Range(0, plan.Plan.Variables.Count).Any(slot => VariableBlob.Holds(plan, slot));

    public void Write()
    {
        _insert.Bind(11, plan.Plan.Version);
        _insert.Bind(13, plan.Plan.Level == "customer" ? (int)CaseLevel.Customer : (int)CaseLevel.Account);
        _insert.Bind(14, part.Scope.BusinessDate);
        _insert.Bind(15, part.Ticket.Number);
        for (int row = 0; row < part.Batch.Count; row++)
        {
            CaseState state = plan.States[row];
            if (state == CaseState.None || (state == CaseState.Open && !plan.Dirty[row]) || part.IsLeft(row))
                continue;
            if (state is CaseState.Opened or CaseState.OpenedAndClosed)
                Insert(row, state == CaseState.OpenedAndClosed);
            else
                Update(row, state == CaseState.Closed);
        }
    }

    private void Insert(int row, bool isClosed)
    {
        int episode = plan.Episodes[row] + 1;
        if (episode > CaseId.MaxEpisode)
            throw new InvalidOperationException($"subject {part.Batch.Subjects[row]}: expected at most {CaseId.MaxEpisode} episodes under one strategy");
        long id = (part.Batch.Subjects[row] << (CaseId.StrategyBits + CaseId.EpisodeBits)) | ((long)strategy << CaseId.EpisodeBits) | (uint)episode;
        plan.CaseIds[row] = id;
        BindState(_insert, row, isClosed);
        _insert.BindCode(12, part.Loaded.Companies[row]);
        try
        {
            _insert.Execute();
        }
        catch (SqliteFailureException failure) when (failure.IsDuplicate)
        {
            throw new SubjectChangedException(part.Batch.Subjects[row], $"case {id}: expected none open, found one");
        }
    }

    private void Update(int row, bool isClosed)
    {
        BindState(_update, row, isClosed);
        _update.Bind(11, plan.Versions[row]);
        if (_update.ExecuteCounting() != 1)
            throw new SubjectChangedException(part.Batch.Subjects[row], $"case {plan.CaseIds[row]}: expected row version {plan.Versions[row]}, found another");
    }

    private void BindState(Statement statement, int row, bool isClosed)
    {
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            statement.BindCode(slot + 1, CommonTexts.CodeOf(plan, slot, row));
        statement.Bind(SequencePlace, plan.Counters[row]);
        BindVariables(statement, row);
        statement.Bind(StatePlace, isClosed ? 1 : 0);
        statement.Bind(ClosedOnPlace, isClosed ? part.Scope.BusinessDate : null);
        statement.BindCode(ReasonPlace, isClosed ? plan.CloseReasons[row] : -1);
        statement.Bind(IdPlace, plan.CaseIds[row]);
    }

    private void BindVariables(Statement statement, int row)
    {
        ReadOnlySpan<byte> variables = _hasBlob ? _variables.Write(plan, row) : [];
        if (variables.IsEmpty)
            statement.BindNull(VariablesPlace);
        else
            statement.BindBlob(VariablesPlace, variables);
    }
}
