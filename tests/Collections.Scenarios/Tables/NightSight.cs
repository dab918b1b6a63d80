using Collections.Persistence.History;
using Collections.Scenarios.Nights;
using Collections.Server.Histories;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Tables;

/// <summary>An office as it stands after a night: what its rows are read with is planned once for all of them.</summary>
internal sealed class NightSight(Office office, DateOnly date)
{
    private readonly Lazy<Night> night = new(() => Night.Prepare(Workplace.Open(office.Database), date, 1));
    private readonly Lazy<CaseHistory> history = new(() => HistoryReader.Open(office.Database));

    public Office Office => office;

    public DateOnly Date => date;

    public Night Night => night.Value;

    public CaseHistory History => history.Value;
}
