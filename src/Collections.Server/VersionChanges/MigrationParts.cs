using System.Globalization;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Persistence.Accounts;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Strategies;
using Collections.Server.Cases;
using Collections.Server.Nightly;

namespace Collections.Server.VersionChanges;

/// <summary>Finds the part of a version's open cases that is meant: those of a filter, or those that somebody names.</summary>
internal sealed class MigrationParts(SqliteDatabase database, CaseSearch cases)
{
    // As GroupFacts puts accounts together, so that any account of a case names it.
    private static readonly string OfAccount = $"""
        SELECT c.id, c.version_id, c.state FROM account a
        JOIN collection_case c ON c.tenant_id = 1 AND c.id >= (a.id >> {AccountId.OrdinalBits}) << {CaseId.CustomerShift} AND c.id < ((a.id >> {AccountId.OrdinalBits}) + 1) << {CaseId.CustomerShift}
        JOIN account h ON h.tenant_id = 1 AND h.id = c.id >> {CaseId.SubjectShift}
        WHERE a.tenant_id = 1 AND a.id = ?1 AND (c.id >> {CaseId.EpisodeBits}) & {CaseId.MaxStrategy} = ?2 AND {LevelSql.IsOfCase("c.level", "a", "h")}
        """;

    private const string OfNumber = "SELECT c.id, c.version_id, c.state FROM collection_case c WHERE c.tenant_id = 1 AND c.id = ?1";

    /// <summary>The part; null where all open cases are meant, and where <paramref name="wrong"/> says what is wrong with the wish.</summary>
    public MigrationPart? Find(string strategy, StrategyVersion from, MigrationRequest request, out string? wrong)
    {
        wrong = null;
        if (request.Cases is { } named) return Named(from, [.. named.Select(text => text.Trim()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)]);
        if (request.Query is not { } query) return null;
        if (CaseFilters.Read(query, out wrong) is not { } filter) return null;
        if (filter.Strategy is { } other && other != strategy) wrong = $"Expected a filter of the cases of '{strategy}', found one of '{other}'.";
        else if (filter is { Version: { } version, Passed: null } && version != from.Version) wrong = $"Expected a filter of the cases of version {from.Version}, found one of version {version}.";
        else if (filter.IsOpen == false) wrong = "Expected a filter of open cases, found one of closed ones.";
        return wrong is null ? new MigrationPart(new MigrationChoice(query, 0), cases.Numbers(filter with { Strategy = strategy, IsOpen = true }, from.Id)) : null;
    }

    private MigrationPart Named(StrategyVersion from, IReadOnlyList<string> references)
    {
        using var reader = database.OpenReader();
        var (found, strangers) = (new HashSet<long>(), new List<MigrationStranger>());
        foreach (var reference in references)
        {
            var of = Of(reader, from, reference);
            var open = (of ?? []).Where(row => row.IsOpen && row.Version == from.Id).Select(row => row.Id).ToList();
            found.UnionWith(open);
            if (open.Count == 0) strangers.Add(new MigrationStranger(reference, Why(from, of)));
        }
        return new MigrationPart(new MigrationChoice(null, references.Count), found) { Strangers = strangers };
    }

    private static string Why(StrategyVersion from, List<FoundCase>? of) =>
        of is null ? "Expected the reference of an account or the number of a case, found neither."
        : of.Exists(row => row.IsOpen) ? $"Expected a case on version {from.Version}, found an open one on another version."
        : of.Count > 0 ? "Expected an open case, found one that is closed."
        : "Expected a case of the strategy, found an account without one.";

    /// <summary>The cases that a reference means: of the account that has it, else the one that has it as its number; null where there is neither.</summary>
    private static List<FoundCase>? Of(SqliteReader reader, StrategyVersion from, string reference)
    {
        if (AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(reference)) is { } account)
        {
            var select = reader.Prepare(OfAccount);
            select.Bind(1, account);
            select.Bind(2, from.StrategyNumber);
            return Rows(select);
        }
        if (CaseNumber.Read(reference, out var id) is not null) return null;
        var byNumber = reader.Prepare(OfNumber);
        byNumber.Bind(1, id);
        return Rows(byNumber) is { Count: > 0 } rows ? rows : null;
    }

    private static List<FoundCase> Rows(Statement select)
    {
        var rows = new List<FoundCase>();
        while (select.Step()) rows.Add(new FoundCase(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2) == (int)Persistence.Cases.CaseState.Open));
        select.Reset();
        return rows;
    }

    private sealed record FoundCase(long Id, long Version, bool IsOpen);
}
