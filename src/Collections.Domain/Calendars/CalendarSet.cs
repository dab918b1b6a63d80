namespace Collections.Domain.Calendars;

/// <summary>Calendars by name: bank, court, contact by region, a firm's own. A timer names the one it counts by.</summary>
public sealed class CalendarSet
{
    /// <summary>The name to which the default answers, whatever it is called.</summary>
    public const string DefaultName = "default";

    private readonly Dictionary<string, BusinessCalendar> calendars;

    /// <summary>A set with a default, which answers to <c>default</c> and to its own name.</summary>
    public CalendarSet(BusinessCalendar standard, IEnumerable<BusinessCalendar> others)
    {
        ArgumentNullException.ThrowIfNull(standard);
        Default = standard;
        All = [.. others.Append(standard).OrderBy(calendar => calendar.Name, StringComparer.Ordinal)];
        calendars = All.ToDictionary(c => c.Name, StringComparer.Ordinal);
        calendars[DefaultName] = standard;
    }

    /// <summary>Only Monday to Friday without holidays.</summary>
    public static CalendarSet MondayToFriday { get; } = new(BusinessCalendar.MondayToFriday, []);

    /// <summary>All calendars by name.</summary>
    public IReadOnlyList<BusinessCalendar> All { get; }

    /// <summary>The calendar of whatever names none.</summary>
    public BusinessCalendar Default { get; }

    /// <summary>The calendar of a name, or null.</summary>
    public BusinessCalendar? Find(string name) => calendars.GetValueOrDefault(name);
}
