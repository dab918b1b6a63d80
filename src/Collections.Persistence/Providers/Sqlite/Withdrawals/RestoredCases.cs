using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Images;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Persistence.Providers.Sqlite.Withdrawals;

/// <summary>
/// Puts cases back to where they were, with their tokens; those that the run opened are not there any more. The version of
/// a row only grows, so that whoever has loaded the case before writes nothing over it.
/// </summary>
internal sealed class RestoredCases(WriteSession session)
{
    private const string DeleteTokens = $"DELETE FROM token WHERE tenant_id = {Tenant.Key} AND case_id = ?1";

    private const string DeleteCase = $"DELETE FROM collection_case WHERE tenant_id = {Tenant.Key} AND id = ?1";

    private static readonly IReadOnlyList<string> _changed = [.. CaseImages.Columns.Skip(1)];
    private static readonly int _statePlace = CaseImages.Columns.ToList().IndexOf("state");
    private static readonly int _variablesPlace = _changed.Count + 1;
    private static readonly int _placePlace = _changed.Count + 2;
    private static readonly int _idPlace = _changed.Count + 3;

    private static readonly string _update = $"""
        UPDATE collection_case SET {string.Join(", ", _changed.Select((column, place) => $"{column} = ?{place + 1}"))}, variables = ?{_variablesPlace}, place = ?{_placePlace}, ver = ver + 1
        WHERE tenant_id = {Tenant.Key} AND id = ?{_idPlace}
        """;

    // The run that opened a case again has opened its tasks again: they are over, as they were by the run that closed it.
    private const string EndTasks = $"""
        UPDATE task SET state = 2, ended_run = coalesce((SELECT max(x.run) FROM cure x WHERE x.tenant_id = {Tenant.Key} AND x.case_id = ?1), run)
        WHERE tenant_id = {Tenant.Key} AND case_id = ?1 AND state = 0
        """;

    private readonly BulkInsert _token = session.Insert("token", "case_id", "seq", "scope", "node", "flow", "due", "extra");

    public void Delete(long id)
    {
        Run(DeleteTokens, id);
        Run(DeleteCase, id);
    }

    public void Restore(CaseImage before)
    {
        Statement update = session.Prepare(_update);
        for (int place = 0; place < _changed.Count; place++)
            update.Bind(place + 1, before.Columns[place + 1] ?? (_changed[place] == "state" ? 0 : null));
        BindBytes(update, _variablesPlace, before.Variables);
        BindBytes(update, _placePlace, before.Place);
        update.Bind(_idPlace, before.Id);
        if (update.ExecuteCounting() != 1)
            throw new InvalidOperationException($"case {before.Id}: expected to be there when its run is taken back, found none");
        Run(DeleteTokens, before.Id);
        if (before.Columns[_statePlace] == (long)CaseState.Closed)
            Run(EndTasks, before.Id);
        foreach (TokenImage token in before.Tokens)
            Insert(before.Id, token);
    }

    /// <summary>Writes what is left.</summary>
    public void Finish() => _token.Finish();

    private void Insert(long id, TokenImage token)
    {
        _token.Bind(1, id);
        _token.Bind(2, token.Seq);
        _token.Bind(3, token.Scope);
        _token.Bind(4, token.Node);
        _token.Bind(5, token.Flow);
        _token.Bind(6, token.Due);
        BindBytes(_token, 7, token.Extra);
        _token.Next();
    }

    private static void BindBytes(IParameters parameters, int place, byte[]? bytes)
    {
        if (bytes is null)
            parameters.BindNull(place);
        else
            parameters.BindBlob(place, bytes);
    }

    private void Run(string sql, long id)
    {
        Statement statement = session.Prepare(sql);
        statement.Bind(1, id);
        statement.Execute();
    }
}
