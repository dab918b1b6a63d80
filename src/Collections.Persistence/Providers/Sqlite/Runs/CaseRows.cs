using CaseState = Collections.Engine.Batches.CaseState;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Engine.Batches;
using Collections.Engine.TakeOns;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Writes the cases of a plan that opened, closed or changed, in the order of their ids.</summary>
internal sealed class CaseRows(WriteSession session, PartWrite part, PlanBatch plan, int strategy, CureRows cures)
{
    private const string UpdateCase = $"""
        UPDATE collection_case SET state = ?8, stage = ?4, segment = ?1, queue = ?2, collector = ?3,
          closed_on = ?7, close_reason = ?9, governed_by = ?10, last_seq = ?5, variables = ?6, version_id = ?13, held_since = ?14, held_until = ?15, place = ?16, stage_age = ?17, value_date = ?18, situation = ?19, ver = ver + 1
        WHERE tenant_id = {Tenant.Key} AND id = ?11 AND ver = ?12
        """;

    private const int SequencePlace = 5;
    private const int VariablesPlace = 6;
    private const int ClosedOnPlace = 7;
    private const int StatePlace = 8;
    private const int ReasonPlace = 9;
    private const int GovernorPlace = 10;
    private const int IdPlace = 11;
    private const int VersionPlace = 12;
    private const int PlanPlace = 13;
    private const int UpdatedAgePlace = 17;
    private const int ValueDatePlace = 18;
    private const int InsertedAgePlace = 20;
    private const int EntryPlace = 21;
    private const int UpdatedSituationPlace = 19;
    private const int InsertedSituationPlace = 23;

    private readonly BulkInsert _insert = session.Insert(
        "collection_case", "segment", "queue", "collector", "stage", "last_seq", "variables", "closed_on", "state", "close_reason", "governed_by", "id",
        "version_id", "company", "level", "opened_on", "opened_run", "ver", "held_since", "held_until", "stage_age", "entry_past_due", "entry_total_due", "situation");

    private readonly Statement _update = session.Prepare(UpdateCase);
    private readonly VariableBlob _variables = new();
    private readonly bool _hasBlob = Enumerable.Range(0, plan.Plan.Variables.Count).Any(slot => VariableBlob.Holds(plan, slot));

    public void Write()
    {
        _insert.Repeat(VersionPlace, plan.Plan.Version);
        _insert.Repeat(14, (int)(CaseLevelText.Parse(plan.Plan.Grouping?.Level) ?? CaseLevel.Account));
        if (plan.Taken.Count == 0)
            _insert.Repeat(15, part.Scope.BusinessDate);
        _insert.Repeat(16, part.Ticket.Number);
        _insert.Repeat(17, 1);
        try
        {
            WriteAll();
            _insert.Finish();
        }
        catch (SqliteFailureException failure) when (failure.IsDuplicate)
        {
            long id = _insert.Refused(IdPlace);
            throw new SubjectChangedException(id >> CaseId.SubjectShift, $"case {id}: expected none open, found one");
        }
    }

    private void WriteAll()
    {
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
        int episode = plan.EpisodeOf(row);
        if (episode > CaseId.MaxEpisode)
            throw new InvalidOperationException($"subject {part.Batch.Subjects[row]}: expected at most {CaseId.MaxEpisode} episodes under one strategy");
        plan.CaseIds[row] = new CaseId(new AccountId(part.Batch.Subjects[row]), strategy, episode).Value;
        BindState(_insert, row, isClosed);
        _insert.BindCode(13, part.Loaded.Companies[row]);
        if (plan.Taken.Count > 0)
            _insert.Bind(15, plan.Taken.TryGetValue(row, out TakenCase? taken) ? taken.OpenedOn : part.Scope.BusinessDate);
        _insert.BindCode(InsertedAgePlace, plan.StageAges[row]);
        BindHold(_insert, 18, row, isClosed);
        _insert.Bind(EntryPlace, CureRows.AmountOf(plan, Fact.PastDue, row));
        _insert.BindCode(InsertedSituationPlace, plan.SituationOf(row));
        _insert.Bind(EntryPlace + 1, CureRows.AmountOf(plan, Fact.TotalDue, row));
        _insert.Next();
    }

    private void Update(int row, bool isClosed)
    {
        BindState(_update, row, isClosed);
        _update.Bind(VersionPlace, plan.Versions[row]);
        _update.Bind(PlanPlace, plan.Plan.Version);
        _update.BindCode(UpdatedAgePlace, plan.StageAges[row]);
        BindHold(_update, 14, row, isClosed);
        _update.BindCode(UpdatedSituationPlace, plan.SituationOf(row));
        _update.Bind(ValueDatePlace, isClosed ? cures.ValueDateOf(row) : null);
        if (isClosed && plan.Places.TryGetValue(row, out IReadOnlyList<PlacedToken>? place))
            _update.BindBlob(16, PlaceBlob.Write(place));
        else
            _update.BindNull(16);
        if (_update.ExecuteCounting() != 1)
            throw new SubjectChangedException(part.Batch.Subjects[row], $"case {plan.CaseIds[row]}: expected row version {plan.Versions[row]}, found another");
    }

    private void BindState(IParameters parameters, int row, bool isClosed)
    {
        for (int slot = 0; slot < CaseColumns.CommonVariables; slot++)
            parameters.BindCode(slot + 1, CommonTexts.CodeOf(plan, slot, row));
        parameters.Bind(SequencePlace, plan.Counters[row]);
        BindVariables(parameters, row);
        parameters.Bind(StatePlace, isClosed ? 1 : 0);
        parameters.Bind(ClosedOnPlace, isClosed ? part.Scope.BusinessDate : null);
        parameters.BindCode(ReasonPlace, isClosed ? plan.CloseReasons[row] : -1);
        parameters.Bind(GovernorPlace, isClosed ? null : GovernorOf(row));
        parameters.Bind(IdPlace, plan.CaseIds[row]);
    }

    private void BindHold(IParameters parameters, int place, int row, bool isClosed)
    {
        parameters.Bind(place, isClosed || plan.PausedSince[row] == 0 ? null : plan.PausedSince[row]);
        parameters.Bind(place + 1, plan.PausedUntil[row] == 0 ? null : plan.PausedUntil[row]);
    }

    private long? GovernorOf(int row) => plan.Governors[row] is > 0 and var place ? part.StrategyOf(place - 1) : null;

    private void BindVariables(IParameters parameters, int row)
    {
        ReadOnlySpan<byte> variables = _hasBlob ? _variables.Write(plan, row) : [];
        if (variables.IsEmpty)
            parameters.BindNull(VariablesPlace);
        else
            parameters.BindBlob(VariablesPlace, variables);
    }
}
