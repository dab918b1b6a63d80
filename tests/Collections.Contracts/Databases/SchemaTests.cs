namespace Collections.Contracts.Databases;

public sealed class SchemaTests(SharedDatabase shared) : IClassFixture<SharedDatabase>
{
    private const string Tables = "sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table' AND s.name NOT LIKE '\\_\\_%' ESCAPE '\\'";

    [Fact]
    public void Columns_are_integers_texts_or_blobs_and_never_floating() =>
        shared.Database.Read($"SELECT DISTINCT c.type FROM {Tables} ORDER BY 1").ShouldBe("BLOB\nINTEGER\nTEXT");

    [Fact]
    public void Every_key_begins_with_the_tenant_but_that_of_leases() =>
        shared.Database.Read($"SELECT s.name FROM {Tables} AND c.pk = 1 AND c.name <> 'tenant_id'").ShouldBe("lease");

    [Fact]
    public void No_key_column_may_be_null() =>
        shared.Database.Read($"SELECT s.name, c.name FROM {Tables} AND c.pk > 0 AND c.\"notnull\" = 0").ShouldBe("");

    [Theory]
    [InlineData("account")]
    [InlineData("collection_case")]
    [InlineData("customer")]
    [InlineData("fact_change")]
    [InlineData("journal")]
    [InlineData("novelty")]
    [InlineData("outbox")]
    [InlineData("rollup")]
    [InlineData("set_result")]
    [InlineData("task")]
    [InlineData("token")]
    public void Hot_tables_are_clustered_on_their_key(string table) =>
        shared.Database.Read($"SELECT wr FROM pragma_table_list('{table}')").ShouldBe("1");

    [Fact]
    public void Hot_tables_have_no_index_but_those_that_guard_something_and_those_of_the_few_objects_cases_with_a_collector_debts_refinanced_and_messages_taken_back() =>
        shared.Database.Read("""
            SELECT tbl_name, name FROM sqlite_schema
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN
              ('account', 'collection_case', 'token', 'journal', 'outbox', 'task', 'set_result', 'fact_change', 'novelty', 'rollup')
            ORDER BY 1, 2
            """).ShouldBe("account|ix_account_id\naccount|ux_account_portfolio_id_reference\ncollection_case|ix_case_collector\ncollection_case|ux_case_open\nnovelty|ix_novelty_detail\noutbox|ix_outbox_taken_by_case_id\noutbox|ix_outbox_wrong_run_case_id");

    [Fact]
    public void Text_compares_byte_by_byte() =>
        shared.Database.Read("SELECT name FROM sqlite_schema WHERE sql LIKE '%COLLATE%'").ShouldBe("");
}
