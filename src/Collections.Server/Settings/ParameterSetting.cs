using System.Globalization;
using System.Text.Json;
using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Mappings;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Settings;
using Collections.Server.Commands;
using Collections.Server.People;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Settings;

/// <summary>
/// The parameters of a portfolio: which there are, and of what type, its mapping says; their values are as they were set here,
/// and until then the mapping's. What a value was set for stays when a later mapping names it no more, as strategies may.
/// </summary>
internal static class ParameterSetting
{
    private const int LongestValue = 200;

    /// <summary>The name of the setting of a portfolio.</summary>
    public static string NameOf(string portfolio) => $"parameters/{portfolio}";

    /// <summary>The parameters that hold on a business date; none where there is no such portfolio.</summary>
    public static IReadOnlyList<PortfolioParameter> On(CollectionsContext context, long portfolio, DateOnly date) =>
        context.Set<Portfolio>().AsNoTracking().FirstOrDefault(row => row.TenantId == PersonStore.Tenant && row.Id == portfolio) is { } found
            ? Laid(StoredParameters.Parse(found.Parameters), SettingStore.On(context, NameOf(found.Name), date))
            : [];

    /// <summary>Those of a mapping, with the values of a revision.</summary>
    public static IReadOnlyList<PortfolioParameter> Laid(IReadOnlyList<PortfolioParameter> mapped, Setting? setting)
    {
        var set = Content(setting);
        return [.. mapped.Select(parameter => set.FirstOrDefault(value => value.Name == parameter.Name && value.Type == parameter.Type) ?? parameter)
            .Concat(set.Where(value => mapped.All(parameter => parameter.Name != value.Name)))];
    }

    /// <summary>Reads the values of a change: one for each parameter that there is.</summary>
    /// <param name="known">The parameters that there are.</param>
    /// <param name="values">By name.</param>
    /// <param name="wrong">What was expected and found where they are none; else null.</param>
    public static IReadOnlyList<PortfolioParameter> Read(IReadOnlyList<PortfolioParameter> known, IReadOnlyDictionary<string, string?>? values, out string? wrong)
    {
        wrong = null;
        values ??= new Dictionary<string, string?>();
        if (values.Keys.FirstOrDefault(name => known.All(parameter => parameter.Name != name)) is { } stranger)
            wrong = $"Expected parameters that the portfolio's mapping names, found '{stranger}'.";
        var read = new List<PortfolioParameter>();
        foreach (var parameter in known)
        {
            var text = values.TryGetValue(parameter.Name, out var found) ? found?.Trim() : null;
            if (text is { Length: > 0 and <= LongestValue } && ParameterReader.With(parameter, text) is { } value) read.Add(value);
            else wrong ??= $"Expected {Expected(parameter)} as '{parameter.Name}', found {(text is null ? "nothing" : $"'{text}'")}: parameters are changed, not taken away.";
        }
        wrong ??= WrongStages(read);
        return read;
    }

    /// <summary>What is set here: the values that are not the mapping's, and those that no mapping gives any more.</summary>
    public static IReadOnlyList<PortfolioParameter> Set(IReadOnlyList<PortfolioParameter> mapped, IReadOnlyList<PortfolioParameter> values) => [.. values.Except(mapped)];

    /// <summary>A value as people write it.</summary>
    public static string Text(PortfolioParameter parameter) => parameter.Type switch
    {
        FactType.Number => (parameter.Value / Power(parameter.Scale)).ToString(CultureInfo.InvariantCulture),
        FactType.Flag => parameter.Value == 1 ? "true" : "false",
        FactType.Date => DateOnly.FromDayNumber((int)parameter.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => parameter.Text,
    };

    private static string? WrongStages(IReadOnlyList<PortfolioParameter> values)
    {
        string Of(string name) => Text(values.First(value => value.Name == name));
        return StageParameters.Wrong(values) is var (name, before) ? $"Expected '{name}' after '{before}', which is {Of(before)}; found {Of(name)}." : null;
    }

    private static string Expected(PortfolioParameter parameter) => parameter switch
    {
        { Name: PortfolioZone.Parameter } => "the name of a time zone such as Europe/Berlin",
        { Type: FactType.Number } => "a number with at most 9 decimals",
        { Type: FactType.Flag } => "true or false",
        { Type: FactType.Date } => "a date as yyyy-MM-dd",
        _ => $"a text of 1 to {LongestValue} characters",
    };

    private static List<PortfolioParameter> Content(Setting? setting) =>
        setting is null ? [] : JsonSerializer.Deserialize<List<PortfolioParameter>>(setting.Content, JsonText.Options) ?? [];

    private static decimal Power(int scale)
    {
        var power = 1m;
        while (scale-- > 0) power *= 10;
        return power;
    }
}
