using System.Runtime.InteropServices;
using Collections.Engine.Batches;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Writes the tokens of a plan's cases, in the order of the cases: gone, moved, due at another time, new.</summary>
internal sealed class TokenRows(WriteSession session, PartWrite part, PlanBatch plan)
{
    private const string UpdateToken = $"""
        UPDATE token SET seq = ?2, scope = ?3, node = ?4, flow = ?5, due = ?6, extra = ?7
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?8
        """;

    private const string DeleteToken = $"DELETE FROM token WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND seq = ?2";

    private readonly BulkInsert _insert = session.Insert("token", "case_id", "seq", "scope", "node", "flow", "due", "extra");
    private readonly Statement _update = session.Prepare(UpdateToken);
    private readonly Statement _delete = session.Prepare(DeleteToken);
    private readonly TokenTable _tokens = plan.Tokens;

    /// <summary>Whether a case has tokens that would be written, moved ones or new timers.</summary>
    public static bool IsMoved(PlanBatch plan, int row)
    {
        TokenTable tokens = plan.Tokens;
        for (int token = plan.FirstToken[row]; token != TokenTable.None; token = tokens.Next[token])
        {
            if (tokens.State[token] == TokenState.Gone ? tokens.StoredSeq[token] != TokenTable.NotStored : tokens.StoredSeq[token] != tokens.Seq[token] || tokens.IsChanged(token))
                return true;
        }

        return false;
    }

    public void Write()
    {
        for (int row = 0; row < part.Batch.Count; row++)
        {
            if (plan.FirstToken[row] == TokenTable.None || part.IsLeft(row))
                continue;
            for (int token = plan.FirstToken[row]; token != TokenTable.None; token = _tokens.Next[token])
                Write(row, token);
        }

        _insert.Finish();
    }

    private void Write(int row, int token)
    {
        int stored = _tokens.StoredSeq[token];
        if (_tokens.State[token] == TokenState.Gone)
        {
            if (stored != TokenTable.NotStored)
                Delete(row, stored);
        }
        else if (stored == TokenTable.NotStored)
        {
            Bind(_insert, row, token);
            _insert.Next();
        }
        else if (stored != _tokens.Seq[token] || _tokens.IsChanged(token))
        {
            Bind(_update, row, token);
            _update.Bind(8, stored);
            Expect(_update.ExecuteCounting(), row, stored);
        }
    }

    private void Delete(int row, int seq)
    {
        _delete.Bind(1, plan.CaseIds[row]);
        _delete.Bind(2, seq);
        Expect(_delete.ExecuteCounting(), row, seq);
    }

    private void Bind(IParameters parameters, int row, int token)
    {
        parameters.Bind(1, plan.CaseIds[row]);
        parameters.Bind(2, _tokens.Seq[token]);
        parameters.Bind(3, _tokens.Scope[token]);
        parameters.Bind(4, _tokens.Node[token]);
        parameters.Bind(5, _tokens.Flow[token]);
        BindTimers(parameters, 6, token);
    }

    private void BindTimers(IParameters parameters, int place, int token)
    {
        if (_tokens.Due[token] == TokenTable.NotDue)
            parameters.BindNull(place);
        else
            parameters.Bind(place, _tokens.Due[token]);
        if (_tokens.Extra(token) is { } extra)
            parameters.BindBlob(place + 1, MemoryMarshal.AsBytes<long>(extra));
        else
            parameters.BindNull(place + 1);
    }

    private void Expect(long changed, int row, int seq)
    {
        if (changed != 1)
            throw new SubjectChangedException(part.Batch.Subjects[row], $"case {plan.CaseIds[row]}: expected a token {seq}, found none");
    }
}
