using Collections.Server.Web;

namespace Collections.Server.Objects;

/// <summary>Which management objects a list shows.</summary>
/// <param name="Type">Key of their type; null for all.</param>
/// <param name="State">Their state; null for all.</param>
/// <param name="IsOpen">Whether their state is not final; null for both.</param>
/// <param name="Search">The beginning of their key, their account or their customer, or a part of the customer's name; null for all.</param>
/// <param name="Customer">Reference of their customer; null for all.</param>
/// <param name="Company">The company that they concern; null for all.</param>
internal sealed record ObjectFilter(string? Type, string? State, bool? IsOpen, string? Search, string? Customer, string? Company)
{
    private static readonly string[] Standings = ["open", "over", "all"];

    /// <summary>Text codes of the companies whose objects alone are seen, a JSON list; null for all.</summary>
    public string? Companies { get; init; }

    /// <summary>The filter of a request; null, with what is wrong, where it is none.</summary>
    public static ObjectFilter? Of(string? type, string? state, string? standing, string? search, string? customer, string? company, out string? wrong)
    {
        wrong = GivenText.Given(standing) is { } word && !Standings.Contains(word) ? $"Expected a standing of objects, one of {string.Join(", ", Standings)}, found '{word}'." : null;
        bool? isOpen = GivenText.Given(standing) switch
        {
            "open" => true,
            "over" => false,
            _ => null,
        };
        return wrong is null
            ? new ObjectFilter(GivenText.Given(type), GivenText.Given(state), isOpen, GivenText.Given(search), GivenText.Given(customer), GivenText.Given(company))
            : null;
    }
}
