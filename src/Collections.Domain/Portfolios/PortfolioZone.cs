using Collections.Domain.Facts;

namespace Collections.Domain.Portfolios;

/// <summary>
/// The zone in whose civil time a portfolio is worked: its parameter <c>time zone</c>, a name of the IANA database such
/// as <c>Europe/Berlin</c>. Dates, cut-offs and times without an offset are civil time and need no zone; a time with an
/// offset is read in it, and in UTC where a portfolio names none.
/// </summary>
public static class PortfolioZone
{
    /// <summary>Name of the parameter.</summary>
    public const string Parameter = "time zone";

    /// <summary>The zone of a name; null where this machine knows none.</summary>
    public static TimeZoneInfo? Find(string name) =>
        !string.IsNullOrEmpty(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The zone that the parameters name; null where they name none.</summary>
    /// <exception cref="TimeZoneNotFoundException">They name one that this machine does not know.</exception>
    public static TimeZoneInfo? Of(IEnumerable<PortfolioParameter> parameters) =>
        parameters.FirstOrDefault(parameter => parameter is { Name: Parameter, Type: FactType.Text })?.Text is { } name
            ? Find(name) ?? throw new TimeZoneNotFoundException($"Portfolio parameter '{Parameter}': a zone of this machine's IANA database was expected, found '{name}'.")
            : null;
}
