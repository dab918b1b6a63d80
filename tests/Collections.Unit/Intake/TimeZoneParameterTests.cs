using System.Text;
using Collections.Domain.Portfolios;
using Collections.Intake.Mappings;

namespace Collections.Unit.Intake;

/// <summary>The portfolio's zone comes with its parameters: a name that no machine knows would stop the first night.</summary>
public class TimeZoneParameterTests
{
    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("UTC", true)]
    [InlineData("Middle/Earth", false)]
    [InlineData("2026-01-01", false)]
    [InlineData("", false)]
    public void A_time_zone_must_be_one_that_is_known(string name, bool isKnown)
    {
        var findings = MappingReader.Read(Encoding.UTF8.GetBytes($$"""{"feed":"f","portfolio":"p","kind":"full","parameters":{"time zone":"{{name}}"},"layouts":[]}""")).Findings;
        findings.Any(finding => finding.ToString().Contains("time zone", StringComparison.Ordinal)).ShouldBe(!isKnown);
    }

    [Fact]
    public void A_portfolio_without_the_parameter_names_no_zone() =>
        PortfolioZone.Of([new PortfolioParameter("early from", Collections.Domain.Facts.FactType.Number, 0, 1)]).ShouldBeNull();
}
