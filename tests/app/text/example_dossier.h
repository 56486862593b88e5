// The matrix of the article (weights 5, 4, 3, 4, 3) with simple costs: results that can be checked by hand.
#pragma once

#include "model/analysis/assessment.h"

#include <string>

namespace mailbilan {

inline Text trilingual(const char* fr, const char* de, const char* en) {
    Text text;
    text.byLanguage = {{"fr", fr}, {"de", de}, {"en", en}};
    return text;
}

inline Figure exampleFigure(const char* text) { return *Figure::parse(text); }

inline Score exampleScore(const char* low, const char* high) {
    return {exampleFigure(low), exampleFigure(high), Text("raison"), Source(), false};
}

inline Item monthlyItem(const char* id, const Text& label, Category category, const char* perUserMonth) {
    Item item;
    item.id = id;
    item.label = label;
    item.category = category;
    item.price = exampleFigure(perUserMonth);
    item.factors = {Driver{DriverKind::Users}};
    return item;
}

inline Dossier exampleDossier() {
    Dossier dossier;
    dossier.title = "Exemple";
    dossier.organisation.demand = RateDemand{Figure(50), Figure(0)};
    const auto criterion = [&](const char* id, const Text& label, int weight) {
        Criterion& added = dossier.criteria.emplace_back();
        added.id = id;
        added.label = label;
        added.weight = Figure(weight);
    };
    criterion("data_protection", trilingual("Protection des données", "Datenschutz", "Data protection"), 5);
    criterion("expertise", trilingual("Expertise interne", "Internes Fachwissen", "In-house expertise"), 4);
    criterion("integration", trilingual("Intégrations", "Integrationen", "Integrations"), 3);
    criterion("scaling", trilingual("Montée en charge", "Skalierung", "Scaling"), 4);
    criterion("cost_flexibility", trilingual("Flexibilité des coûts", "Kostenflexibilität", "Cost flexibility"), 3);
    dossier.criteria.back().overlapsWithCosts = true;

    Option self;
    self.id = "self";
    self.label = trilingual("Auto-hébergement", "Eigenbetrieb", "Self-hosting");
    self.model = Model::SelfHosted;
    self.items = {monthlyItem("hardware", trilingual("Serveurs", "Server", "Servers"), Category::Hardware, "2"),
                  monthlyItem("admin", trilingual("Administration", "Administration", "Administration"),
                              Category::Administration, "8")};
    self.scores = {{"data_protection", exampleScore("4", "5")},
                   {"expertise", exampleScore("3", "5")},
                   {"integration", exampleScore("5", "5")},
                   {"scaling", exampleScore("2", "4")},
                   {"cost_flexibility", exampleScore("2", "4")}};
    Option managed;
    managed.id = "managed";
    managed.label = trilingual("Offre Alpha", "Angebot Alpha", "Plan Alpha");
    managed.model = Model::Managed;
    managed.items = {
        monthlyItem("plan", trilingual("Abonnement", "Abonnement", "Subscription"), Category::Subscription, "6"),
        monthlyItem("admin", trilingual("Administration", "Administration", "Administration"), Category::Administration,
                    "1")};
    managed.scores = {{"data_protection", exampleScore("3", "5")},
                      {"expertise", exampleScore("4", "5")},
                      {"integration", exampleScore("2", "4")},
                      {"scaling", exampleScore("4", "5")},
                      {"cost_flexibility", exampleScore("4", "5")}};
    dossier.options = {self, managed};
    dossier.dial = exampleFigure("4");
    return dossier;
}

inline Assessment assessExample(Dossier dossier) { return assess(std::move(dossier), "2026-11-25"); }

} // namespace mailbilan
