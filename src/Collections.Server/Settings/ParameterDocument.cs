using Collections.Domain.Delinquency;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>The parameters of a portfolio as they are edited.</summary>
/// <param name="Portfolio">Its name.</param>
/// <param name="Parameters">With the values of the latest revision, in the order of the mapping.</param>
/// <param name="From">The business date from which these hold; null where the mapping's do.</param>
/// <param name="Etag">What a change names as the revision that was read.</param>
/// <param name="History">The revisions, the latest first.</param>
internal sealed record ParameterDocument(string Portfolio, IReadOnlyList<ParameterRow> Parameters, DateOnly? From, string Etag, IReadOnlyList<SettingRevision> History) : ISettingDocument
{
    /// <summary>What the mapping of a portfolio gave it; empty where there is no such portfolio.</summary>
    public static IReadOnlyList<PortfolioParameter> Mapped(SqliteDatabase database, string portfolio)
    {
        using var context = database.OpenContext();
        return context.Set<Portfolio>().AsNoTracking().FirstOrDefault(row => row.TenantId == PersonStore.Tenant && row.Name == portfolio) is { } found ? StoredParameters.Parse(found.Parameters) : [];
    }

    public static ParameterDocument Of(SqliteDatabase database, string portfolio)
    {
        var revisions = SettingStore.Revisions(database, ParameterSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        var mapped = Mapped(database, portfolio);
        var texts = StrategyTexts.Read(database);
        return new ParameterDocument(
            portfolio, [.. ParameterSetting.Laid(mapped, latest).Select(parameter => Row(parameter, mapped, texts))],
            latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]);
    }

    private static ParameterRow Row(PortfolioParameter parameter, IReadOnlyList<PortfolioParameter> mapped, StrategyTexts texts) => new(
        parameter.Name,
        Attributes.WordOf(parameter.Type),
        ParameterSetting.Text(parameter),
        mapped.FirstOrDefault(found => found.Name == parameter.Name) is { } own ? ParameterSetting.Text(own) : null,
        StageParameters.Names(parameter.Name),
        texts.Naming(parameter.Name));
}

/// <summary>A parameter as it is edited.</summary>
/// <param name="Name">As rules name it.</param>
/// <param name="Type">number, text, date or flag: stays as the mapping has it.</param>
/// <param name="Value">A number as 1234.5, a date as yyyy-MM-dd, true or false, or a text.</param>
/// <param name="Mapped">What the mapping says; null where it says it no more.</param>
/// <param name="IsStage">Whether it is a boundary of stages, in days past due.</param>
/// <param name="NamedIn">Strategies whose latest or published version names it, in a rule or a text.</param>
internal sealed record ParameterRow(string Name, string Type, string Value, string? Mapped, bool IsStage, IReadOnlyList<string> NamedIn);

/// <summary>Other values of parameters.</summary>
/// <param name="Values">One for each parameter, by name.</param>
/// <param name="From">The business date from which they hold.</param>
/// <param name="Reason">Why.</param>
internal sealed record ParameterChange(IReadOnlyDictionary<string, string?>? Values, DateOnly From, string? Reason);
