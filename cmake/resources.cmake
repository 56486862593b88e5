# Everything the program reads is inside it: presets, providers, catalogues of sentences, fonts, icons.
file(GLOB scenario_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/scenarios/*.json)
file(GLOB translation_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*/*.json)
file(GLOB_RECURSE resource_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/*.svg ${CMAKE_SOURCE_DIR}/resources/*.ttf)
if(TARGET mailbilan_text)
  qt_add_resources(mailbilan_text mailbilan_embedded PREFIX /
    BASE ${CMAKE_SOURCE_DIR} FILES ${scenario_files} ${translation_files} ${resource_files})
endif()
